package io.dateline.duplicate;

/**
 * A development as it is kept for comparison.
 *
 * @param ordinal the position of its recording
 * @param position of its newest event
 * @param stands whether it counts: a retracted one does not
 */
record Row(
        long ordinal, String development, long position, boolean stands, String title, String date, Profile profile) {

    Row retracted(long position) {
        return new Row(ordinal, development, position, false, title, date, profile);
    }
}
