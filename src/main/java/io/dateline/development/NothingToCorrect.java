package io.dateline.development;

/** The correction says what stands there. */
public final class NothingToCorrect extends StateRefusal {

    NothingToCorrect(Assessed found) {
        super("'" + found.id() + "' says so already: the correction would change nothing", found);
    }
}
