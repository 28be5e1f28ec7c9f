package io.dateline.projection;

/** Dateline was told to end while its start waited for a projection. */
public final class StoppedAtStart extends RuntimeException {

    StoppedAtStart(NotThereYet lagging) {
        super("Dateline was stopped before it was ready: " + lagging.getMessage());
    }
}
