package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How one actor belongs to another. */
public enum Relation {
    /** An office: what the person does, the other one does. */
    @JsonProperty("acts-for")
    ACTS_FOR(true),
    /** A body of a larger one, as a ministry is of a state. */
    @JsonProperty("part-of")
    PART_OF(true),
    @JsonProperty("member-of")
    MEMBER_OF(false),
    @JsonProperty("affiliate-of")
    AFFILIATE_OF(false),
    @JsonProperty("backed-by")
    BACKED_BY(false),
    /** It went into the other, which does from then on what it does, and has its names. */
    @JsonProperty("merged-into")
    MERGED_INTO(true),
    /** It broke up, and the other is one of those that came of it. What it does itself later stays its own. */
    @JsonProperty("split-into")
    SPLIT_INTO(false);

    private final boolean carries;

    Relation(boolean carries) {
        this.carries = carries;
    }

    /** As it is written. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the developments of the one stand on the timeline of the other too. */
    public boolean carries() {
        return carries;
    }
}
