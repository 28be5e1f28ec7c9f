package io.dateline.live;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.timeline.Clause;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a reader of the stream asks for. */
record StreamParameters(
        @Parameter(description = "Actors that take part; comma is or, repeated is and, ! is not") @Nullable
        List<String> actor,

        @Parameter(description = "Themes") @Nullable List<String> theme,

        @Parameter(description = "Kinds") @Nullable List<String> kind,

        @Parameter(description = "Countries of the place, ISO 3166-1 alpha-2") @Nullable
        List<String> country,

        @Parameter(description = "Position after which to begin; left out, now. Last-Event-ID goes before it") @Nullable
        String after) {

    /** @throws InvalidInput with every refused parameter */
    StreamFilter filter(Vocabulary vocabulary) {
        List<FieldError> refusals = new ArrayList<>();
        StreamFilter filter = filter(vocabulary, Occasion.NOW, refusals);
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return filter;
    }

    /** @param when as of when it counts whom a name stands for */
    StreamFilter filter(Vocabulary vocabulary, Occasion when, List<FieldError> refusals) {
        List<Clause> clauses = new ArrayList<>();
        add(clauses, "actor", actor, term -> vocabulary.sought(TermType.ACTOR, "actor", term, when, refusals::add));
        add(clauses, "theme", theme, term -> vocabulary.sought(TermType.THEME, "theme", term, when, refusals::add));
        add(clauses, "kind", kind, term -> vocabulary.kind("kind", term, refusals::add));
        add(clauses, "country", country, term -> vocabulary.country("country", term, refusals::add));
        return new StreamFilter(clauses, vocabulary);
    }

    private static void add(
            List<Clause> clauses, String parameter, @Nullable List<String> values, UnaryOperator<String> check) {
        Clause.parse(parameter, values)
                .forEach(clause -> clauses.add(clause.map(term -> parameter + ":" + check.apply(term))));
    }

    /** The position after which to begin. */
    long start(@Nullable String lastEventId, long now, long head) {
        String field = lastEventId == null ? "after" : "Last-Event-ID";
        String given = lastEventId == null ? after : lastEventId;
        if (given == null) {
            return now;
        }
        long position = given.matches("\\d{1,18}") ? Long.parseLong(given) : -1;
        if (position < 0 || position > head) {
            throw new InvalidInput(field, "must be a position of the log, a whole number from 0 to " + head, given);
        }
        return position;
    }
}
