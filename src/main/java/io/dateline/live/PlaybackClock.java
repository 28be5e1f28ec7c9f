package io.dateline.live;

import java.util.Locale;

/** By which of the three clocks history is played. */
enum PlaybackClock {

    /** When it happened: what is on the timeline, in its order. What has no beginning comes first. */
    OCCURRED,

    /** When the sources came out: each entry whenever they had something new of it. */
    REPORTED,

    /** When Dateline stored it: each event of the log, corrections and retractions too. */
    RECORDED;

    /** As a parameter names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
