package io.dateline.date;

import java.util.Map;

/**
 * Where the vectors of others disagree with the standard or with each other: each case, the choice made here and its
 * reason. The standard comes first, the text of the Library of Congress (LOC) before all, then what most suites expect.
 */
final class Disagreements {

    static final String NO_SUCH_DAY = "The day does not exist. The table takes it because its parser looks for"
            + " 29 February in every year and fails later; both lists refuse 1960-06-31 for the same reason.";
    static final String BLANKS = "The LOC writes sets without blanks and edtf-validate refuses blanks; the table"
            + " follows edtf.js, which skips them.";

    /** Called valid by a table, refused here. */
    static final Map<String, String> REFUSED = Map.of(
            "1900-02-29", NO_SUCH_DAY,
            "2019-02-29", NO_SUCH_DAY,
            "[2020, 2021]", BLANKS,
            "[2020, 2021, 2023]", BLANKS,
            "{2020, 2021}", BLANKS);

    static final String MINUTE = "A time to the minute means that minute (ISO 8601-1:2019, reduced precision); the"
            + " table has its first instant only.";

    static final String OFFSET =
            "The table's bounds are not the instant that its own column 'edtf' gives, the one" + " found here.";

    /** Taken here as there, with other bounds. */
    static final Map<String, String> BOUNDED_OTHERWISE = Map.of(
            "2020-05-01T10:30Z", MINUTE,
            "2020-05-01T00:00Z", MINUTE,
            "2020-05-01T23:59Z", MINUTE,
            "2020-05-01T10:30:00\u221205:00", OFFSET,
            "2020-05-01T00:00:00+14:00", OFFSET,
            "2020-05-01T00:00:00-12:00", OFFSET,
            "2020-37", "A quadrimester has four months (LOC EDTF, level 2); the table lets the first one have five.",
            "edge-cases:Y-10000", "The table has the bounds of -9999; level1.tsv has those of -10000, as here.",
            "Y100000", "The table has bounds in 2062 and 2063; level1.tsv is right about Y99999, the year before.");

    static final String NEGATIVE = "A negative year belongs to level 1 (LOC EDTF, 'Negative calendar year').";

    static final String PLAIN_INTERVAL = "An interval between plain dates is level 0 (LOC EDTF, 'Time Interval').";

    /** Taken here as there, on another level. */
    static final Map<String, String> LEVELLED_OTHERWISE = Map.ofEntries(
            Map.entry("-0001", NEGATIVE),
            Map.entry("-0044", NEGATIVE),
            Map.entry("-9999", NEGATIVE),
            Map.entry("-0500-08", NEGATIVE),
            Map.entry("-0044-03-15", NEGATIVE),
            Map.entry("-01", NEGATIVE),
            Map.entry("-05", NEGATIVE),
            Map.entry("-99", NEGATIVE),
            Map.entry("2020/2021", PLAIN_INTERVAL),
            Map.entry("1950/1999", PLAIN_INTERVAL),
            Map.entry("2020-05/2020-06", PLAIN_INTERVAL),
            Map.entry(
                    "2011-23~",
                    "A qualifier at the end of a season is level 1; edtf-validate itself has 1952-23~ there."));

    private Disagreements() {}
}
