package io.dateline.vocabulary;

import io.dateline.problem.Problem;
import io.dateline.problem.Suggestions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** There is no actor, theme or kind of that name: 404, with the nearest one. */
public final class UnknownTerm extends Problem {

    private final @Nullable String suggestion;

    public UnknownTerm(String type, String name, @Nullable String suggestion) {
        super(404, Suggestions.unknown(type, name, suggestion));
        this.suggestion = suggestion;
    }

    @Override
    public Map<String, Object> properties() {
        return suggestion == null ? Map.of() : Map.of("suggestion", suggestion);
    }
}
