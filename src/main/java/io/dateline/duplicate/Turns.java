package io.dateline.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Who is recording something at this moment, so that two who tell of the same event at once do not both find nothing. */
class Turns {

    private final List<Turn> all = new ArrayList<>();

    /** Entered from here on: whoever comes later sees this one. */
    synchronized Turn enter(Profile profile) {
        Turn turn = new Turn(profile, List.copyOf(all));
        all.add(turn);
        return turn;
    }

    private synchronized void leave(Turn turn) {
        all.remove(turn);
    }

    /** One recording, from before it looks for others until it is durable or refused. */
    final class Turn implements AutoCloseable {

        private final Profile profile;
        private final List<Turn> before;
        private final CompletableFuture<Void> over = new CompletableFuture<>();

        private Turn(Profile profile, List<Turn> before) {
            this.profile = profile;
            this.before = before;
        }

        Profile profile() {
            return profile;
        }

        /** Those that came earlier and were not over then. They wait for earlier ones at most, so nobody waits for himself. */
        List<Turn> before() {
            return before;
        }

        void await() {
            over.join();
        }

        @Override
        public void close() {
            leave(this);
            over.complete(null);
        }
    }
}
