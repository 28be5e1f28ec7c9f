package io.dateline.timeline;

import java.util.List;

/** What random histories choose from. */
final class Choices {

    static final List<String> DATES = List.of(
            "2015",
            "2015-09",
            "2015-09-18",
            "2015-09-19",
            "../2015-09-18",
            "2015-09-18/..",
            "2016-07-14/2016-07-15",
            "2016-09-06~",
            "2016-02?",
            "[2016-07-14,2016-07-16]",
            "2016-07-14T10:00:00Z",
            "201X",
            "2016-21",
            "../..");
    static final List<String> PUBLISHED =
            List.of("2015-12-31", "2016-01", "2016-03-10", "2016-03-11~", "2016-06?", "2016");
    static final List<String> PERIODS = List.of("2015/2016-01", "2016-02/..", "../2015-12-31", "../..");

    private Choices() {}
}
