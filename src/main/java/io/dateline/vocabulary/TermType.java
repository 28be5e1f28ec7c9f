package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is kept in the registry: actors apart from themes, so that one of each may have the same id. */
public enum TermType {
    @JsonProperty("actor")
    ACTOR("actor", ActorDetails.class),
    @JsonProperty("theme")
    THEME("theme", ThemeDetails.class);

    private final String word;
    private final Class<? extends Named> details;

    TermType(String word, Class<? extends Named> details) {
        this.word = word;
        this.details = details;
    }

    /** {@code actor}; in the plural it is the path of the API. */
    public String word() {
        return word;
    }

    Class<? extends Named> details() {
        return details;
    }

    public static TermType of(String word) {
        return word.equals(ACTOR.word) ? ACTOR : THEME;
    }
}
