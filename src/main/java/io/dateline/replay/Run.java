package io.dateline.replay;

/** One replay that is carried on. */
interface Run {

    /** Does what is to be done now; false once it is over. */
    boolean step();
}
