package io.dateline.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Who is recording something at this moment, so that two who tell of the same event at once do not both find nothing. */
class Turns {

    private final List<Turn> all = new ArrayList<>();
    private final Elsewhere elsewhere;

    Turns(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Entered from here on: whoever comes later sees this one. */
    synchronized Turn enter(Profile profile) {
        // Within, so that those of this node come to all nodes in the order in which they came here.
        Elsewhere.Entry entry = elsewhere.enter(profile);
        List<Telling> before = new ArrayList<>(all);
        before.addAll(entry.before());
        Turn turn = new Turn(profile, List.copyOf(before), entry);
        all.add(turn);
        return turn;
    }

    private synchronized void leave(Turn turn) {
        all.remove(turn);
    }

    /** What somebody, here or on another node, is about to record. */
    interface Telling {

        Profile profile();

        /** Returns once it is durable or refused. */
        void await();
    }

    /** One recording, from before it looks for others until it is durable or refused. */
    final class Turn implements Telling, AutoCloseable {

        private final Profile profile;
        private final List<Telling> before;
        private final Elsewhere.Entry entry;
        private final CompletableFuture<Void> over = new CompletableFuture<>();

        private Turn(Profile profile, List<Telling> before, Elsewhere.Entry entry) {
            this.profile = profile;
            this.before = before;
            this.entry = entry;
        }

        @Override
        public Profile profile() {
            return profile;
        }

        /** Those that came earlier and were not over then. They wait for earlier ones at most, so nobody waits for himself. */
        List<Telling> before() {
            return before;
        }

        @Override
        public void await() {
            over.join();
        }

        @Override
        public void close() {
            leave(this);
            over.complete(null);
            entry.leave();
        }
    }
}
