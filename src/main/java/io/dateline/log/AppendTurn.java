package io.dateline.log;

import org.springframework.stereotype.Component;

/** Taken by whoever appends to the log. It ends with the commit: while one waits until its events are durable, the next appends. */
@Component
class AppendTurn extends Turn {

    private final Durability durability;

    AppendTurn(Durability durability) {
        this.durability = durability;
    }

    @Override
    void committed() {
        end();
        durability.settle();
    }
}
