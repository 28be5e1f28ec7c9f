package io.dateline.timeline;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which corrections a request asks for. */
record CorrectionParameters(
        @Parameter(description = "EDTF: developments that had not ended, or may not have, before its first day")
        @Nullable
        String from,

        @Parameter(description = "EDTF: developments that had begun, or may have, by its last day") @Nullable
        String to,

        @Parameter(description = "'possible' (an imprecise date may lie inside) or 'certain' (it must)") @Nullable
        String match,

        @Parameter(description = "Actors on whose timelines the development stood before or after; as for timelines")
        @Nullable
        List<String> actor,

        @Parameter(description = "Themes, likewise") @Nullable
        List<String> theme,

        @Parameter(description = "Countries of the place, likewise") @Nullable
        List<String> country,

        @Parameter(description = "Kinds") @Nullable List<String> kind,

        @Parameter(description = "Least significance, 1 to 5") @Nullable
        String minSignificance,

        @Parameter(description = "What was done: corrected, retracted, merged and so on") @Nullable
        List<String> change,

        @Parameter(description = "A position of the log, or an instant (RFC 3339): as the list was then") @Nullable
        String asOf,

        @Parameter(description = "Corrections on a page, 1 to 1000") @Nullable
        String limit,

        @Parameter(description = "Position below which to go on, from 'next'") @Nullable
        String after) {

    /**
     * @param filter what the development must fulfil as it was from then on; its actors, themes and countries are among the lanes
     * @param lanes on which it must, or must not, have stood before or after
     * @param together under which lanes that was filed, for each of them: its own, and those of what was merged into it
     * @param limit of them on a page
     * @param below the position that all on it must be below
     */
    record Asked(
            Filter filter,
            List<Clause> lanes,
            Map<String, List<String>> together,
            List<Clause> changes,
            int limit,
            long below) {

        List<String> filedUnder(String lane) {
            return together.getOrDefault(lane, List.of(lane));
        }
    }

    /**
     * @param when as of when it counts who was merged into whom
     * @throws InvalidInput with every refused parameter
     */
    Asked check(Vocabulary vocabulary, Occasion when) {
        Filter filter = filters().check(vocabulary, when);
        List<Clause> lanes = new ArrayList<>();
        Map<String, List<String>> together = new HashMap<>();
        Function<TermType, UnaryOperator<String>> filed = type -> id -> {
            String lane = Lane.of(new TermId(type, id)).name();
            together.put(
                    lane,
                    vocabulary.same(type, id, when).stream()
                            .map(same -> Lane.of(new TermId(type, same)).name())
                            .toList());
            return lane;
        };
        filter.actors().forEach(clause -> lanes.add(clause.map(filed.apply(TermType.ACTOR))));
        filter.themes().forEach(clause -> lanes.add(clause.map(filed.apply(TermType.THEME))));
        filter.countries()
                .forEach(clause -> lanes.add(clause.map(id -> Lane.country(id).name())));
        List<FieldError> refusals = new ArrayList<>();
        List<Clause> changes = Clause.parse("change", change).stream()
                .map(clause -> clause.map(
                        term -> FilterParameters.choice("change", term, "", VersionRow.CORRECTIONS, refusals)))
                .toList();
        if (after != null && !after.matches("\\d{1,18}")) {
            refusals.add(new FieldError("after", "must be a position of the log, as 'next' gave it", after));
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return new Asked(
                filter,
                lanes,
                together,
                changes,
                new PageParameters(null, limit, null, null).check().limit(),
                after == null ? Long.MAX_VALUE : Long.parseLong(after));
    }

    /** Those that are filters of timelines as well. */
    private FilterParameters filters() {
        return new FilterParameters(from, to, match, null, kind, actor, theme, country, null, minSignificance, null);
    }
}
