package io.dateline.timeline;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which corrections a request asks for. */
record CorrectionParameters(
        @Parameter(description = "Actors on whose timelines the development stood before or after; as for timelines")
        @Nullable
        List<String> actor,

        @Parameter(description = "Themes, likewise") @Nullable
        List<String> theme,

        @Parameter(description = "Countries of the place, likewise") @Nullable
        List<String> country,

        @Parameter(description = "Kinds") @Nullable List<String> kind,

        @Parameter(description = "What was done: corrected, retracted, merged and so on") @Nullable
        List<String> change,

        @Parameter(description = "A position of the log, or an instant (RFC 3339): as the list was then") @Nullable
        String asOf,

        @Parameter(description = "Corrections on a page, 1 to 1000") @Nullable
        String limit,

        @Parameter(description = "Position below which to go on, from 'next'") @Nullable
        String after) {

    /**
     * @param lanes on which it must, or must not, have stood
     * @param below the position that all must be below
     */
    record Asked(List<Clause> lanes, List<Clause> kinds, List<Clause> changes, int limit, long below) {}

    /** @throws InvalidInput with every refused parameter */
    Asked check(FilterParameters filters, Vocabulary vocabulary) {
        Filter filter = filters.check(vocabulary);
        List<Clause> lanes = new ArrayList<>();
        filter.actors()
                .forEach(clause -> lanes.add(clause.map(id -> Lane.actor(id).name())));
        filter.themes()
                .forEach(clause -> lanes.add(clause.map(id -> Lane.theme(id).name())));
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
                lanes,
                filter.kinds(),
                changes,
                new PageParameters(null, limit, null, null).check().limit(),
                after == null ? Long.MAX_VALUE : Long.parseLong(after));
    }

    /** Those that are filters of timelines as well. */
    FilterParameters filters() {
        return new FilterParameters(null, null, null, null, kind, actor, theme, country, null, null, null);
    }
}
