package io.dateline.replay;

/** One replay that is carried on. */
interface Run {

    /** Does what is to be done now; false once it is over. What it throws may be over soon: it is asked again. */
    boolean step();

    /** Ends it: it was asked again for long enough. */
    void fail(Throwable error);
}
