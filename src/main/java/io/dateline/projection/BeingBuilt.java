package io.dateline.projection;

/** The tables were made anew and are not filled yet as far as readers have seen them before: 503, rather than an empty answer. */
public final class BeingBuilt extends NotThereYet {

    BeingBuilt(String projection, long needed, long reached) {
        super(
                projection,
                "are being built anew: " + reached + " of " + needed + " events so far; try again shortly",
                needed,
                reached);
    }
}
