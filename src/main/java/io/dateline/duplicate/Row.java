package io.dateline.duplicate;

/**
 * A development as it is kept for comparison.
 *
 * @param ordinal the position of its recording
 * @param origin a number for the system it comes from
 * @param position of its newest event
 * @param stands whether it counts: a retracted or merged one does not
 */
record Row(
        long ordinal,
        int origin,
        String development,
        long position,
        boolean stands,
        String title,
        String date,
        Profile profile) {

    Row standing(long position, boolean stands) {
        return new Row(ordinal, origin, development, position, stands, title, date, profile);
    }
}
