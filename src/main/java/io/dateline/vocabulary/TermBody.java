package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An actor or theme as the API gives it.
 *
 * @param merged the ids that lead to it since those entries were merged into it
 */
record TermBody(
        @JsonUnwrapped TermState state,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> merged) {

    static TermBody of(Terms terms, String id) {
        return new TermBody(terms.get(id), terms.mergedInto(id));
    }

    TermBody called(Name name) {
        Named details = state.details();
        Named then = details.called(name, details.formerNames(), details.aliases());
        return new TermBody(new TermState(state.id(), state.version(), state.mergedInto(), then), merged);
    }

    /** The version, which is all that If-Match looks at; behind it what else makes the answer another one. */
    String etag() {
        return "\"" + state.version() + (merged.isEmpty() ? "" : "." + Integer.toHexString(merged.hashCode())) + "\"";
    }
}
