package io.dateline.timeline;

/**
 * A resource whose earlier states can be read, by the rows that hold them.
 *
 * @param rows the part of a statement that selects its states, with the suffix of the generation left open
 * @param key the one value that this part asks for
 * @param isTimeline whether they may be any number
 */
record Original(String rows, String key, boolean isTimeline) {

    static Original development(String id) {
        return new Original(" FROM timeline_state_%1$s s WHERE s.development = ?", id, false);
    }

    static Original timeline(Lane lane) {
        return new Original(
                " FROM timeline_entry_%1$s e JOIN timeline_state_%1$s s ON s.ordinal = e.ordinal"
                        + " AND s.from_position = e.from_position AND s.known_from = e.known_from WHERE "
                        + LaneNumbers.is("e.lane", "%1$s"),
                lane.name(),
                true);
    }
}
