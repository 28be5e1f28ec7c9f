package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.provenance.Status;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of a timeline as a request gives them. */
record FilterParameters(
        @Parameter(description = "EDTF: entries that had not ended, or may not have, before its first day") @Nullable
        String from,

        @Parameter(description = "EDTF: entries that had begun, or may have, by its last day") @Nullable
        String to,

        @Parameter(description = "'possible' (an imprecise date may lie inside) or 'certain' (it must)") @Nullable
        String match,

        @Parameter(description = "EDTF: what was going on then, by its interval; a ceasefire that held, a siege")
        @Nullable
        String at,

        @Parameter(description = "Kinds; comma is or, repeated is and, ! is not") @Nullable
        List<String> kind,

        @Parameter(description = "Actors that take part as well") @Nullable
        List<String> actor,

        @Parameter(description = "Themes") @Nullable List<String> theme,

        @Parameter(description = "Countries of the place, ISO 3166-1 alpha-2") @Nullable
        List<String> country,

        @Parameter(
                description =
                        "reported, corroborated, confirmed, disputed, retracted or merged; the last two are left out unless asked for")
        @Nullable
        List<String> status,

        @Parameter(description = "Least significance, 1 to 5; leaves out what has none") @Nullable
        String minSignificance,

        @Parameter(description = "'true' leaves out what the actor is in only through those who act for it") @Nullable
        String direct) {

    private static final List<String> STATUSES = Arrays.stream(Status.values())
            .map(status -> status.name().toLowerCase(Locale.ROOT))
            .toList();

    /** @throws InvalidInput with every refused parameter */
    Filter check(Vocabulary vocabulary) {
        return check(vocabulary, Occasion.NOW);
    }

    /** @param when as of when it counts who was merged into whom */
    Filter check(Vocabulary vocabulary, Occasion when) {
        List<FieldError> refusals = new ArrayList<>();
        Bounds within = DateParameters.between("from", from, "to", to, refusals);
        Bounds ongoing = at == null ? null : DateParameters.bounds("at", at, refusals);
        Filter filter = new Filter(
                within,
                choice("match", match, "possible", List.of("possible", "certain"), refusals)
                        .equals("certain"),
                ongoing,
                clauses("kind", kind, term -> vocabulary.kind("kind", term, refusals::add)),
                clauses("actor", actor, term -> vocabulary.actor("actor", term, when, refusals::add)),
                clauses("theme", theme, term -> vocabulary.theme("theme", term, when, refusals::add)),
                clauses("country", country, term -> vocabulary.country("country", term, refusals::add)),
                standing(clauses("status", status, term -> choice("status", term, "", STATUSES, refusals))),
                significance(minSignificance, refusals),
                choice("direct", direct, "false", List.of("true", "false"), refusals)
                        .equals("true"));
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return filter;
    }

    private static List<Clause> clauses(String parameter, @Nullable List<String> values, UnaryOperator<String> check) {
        return Clause.parse(parameter, values).stream()
                .map(clause -> clause.map(check))
                .toList();
    }

    /** What stands no more is left out unless it is asked for: who wants none of one status does not ask for the others. */
    private static List<Clause> standing(List<Clause> asked) {
        return Stream.concat(
                        asked.stream(),
                        Filter.STANDING.stream()
                                .filter(left -> asked.stream()
                                        .noneMatch(clause -> clause.any().containsAll(left.none()))))
                .toList();
    }

    static String choice(
            String parameter,
            @Nullable String given,
            String otherwise,
            List<String> choices,
            List<FieldError> refusals) {
        if (given == null) {
            return otherwise;
        }
        if (!choices.contains(given)) {
            refusals.add(new FieldError(parameter, "must be one of " + String.join(", ", choices), given));
        }
        return given;
    }

    private static @Nullable Integer significance(@Nullable String least, List<FieldError> refusals) {
        if (least == null || least.matches("[1-5]")) {
            return least == null ? null : Integer.valueOf(least);
        }
        refusals.add(new FieldError("minSignificance", "must be a whole number from 1 to 5", least));
        return null;
    }
}
