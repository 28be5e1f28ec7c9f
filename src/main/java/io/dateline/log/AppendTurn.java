package io.dateline.log;

import io.dateline.node.Locks;
import org.springframework.stereotype.Component;

/** Taken by whoever appends to the log. It ends with the commit: while one waits until its events are durable, the next appends. */
@Component
class AppendTurn extends Turn {

    private final Durability durability;

    AppendTurn(Locks locks, Durability durability) {
        super("append", locks);
        this.durability = durability;
    }

    @Override
    void committed() {
        end();
        durability.settle();
    }
}
