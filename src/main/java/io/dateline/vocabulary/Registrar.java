package io.dateline.vocabulary;

import io.dateline.log.Commands;
import io.dateline.log.Origin;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Changes the registry, one change at a time: whether a name is free and whether a merger closes a loop hangs on all entries, and two
 * changes at once could each be right alone. Those of this process wait here, before they need a connection; {@link TermRules} waits
 * for the other nodes.
 */
@Component
class Registrar {

    private final Commands commands;
    private final ReentrantLock turn = new ReentrantLock();

    Registrar(Commands commands) {
        this.commands = commands;
    }

    <R> R send(VocabularyCommand command, Origin origin) {
        turn.lock();
        try {
            return commands.send(command, origin);
        } finally {
            turn.unlock();
        }
    }

    /** Refuses it where it would be refused; nothing comes of it. */
    void tried(VocabularyCommand command, Origin origin) {
        turn.lock();
        try {
            commands.tried(() -> commands.send(command, origin));
        } finally {
            turn.unlock();
        }
    }
}
