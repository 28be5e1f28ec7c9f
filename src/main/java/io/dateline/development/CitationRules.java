package io.dateline.development;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.problem.FieldError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the sources and claims of a development must fulfil together. */
final class CitationRules {

    private CitationRules() {}

    /** Claims name what is there. */
    static void inside(Details details, List<FieldError> refusals) {
        int sources = details.sources().size();
        for (int index = 0; index < details.claims().size(); index++) {
            Integer answers = details.claims().get(index).answers();
            if (answers != null && (answers >= details.claims().size() || answers == index)) {
                refusals.add(new FieldError(
                        "claims[" + index + "].answers", "must be the place of another claim, from 0", answers));
            }
            Integer source = details.claims().get(index).source();
            if (source != null && source >= sources) {
                refusals.add(new FieldError(
                        "claims[" + index + "].source", "there are only " + sources + " sources", source));
            }
        }
    }

    /** What was withdrawn stays so, and only the calls for that withdraw; one place is cited once. */
    static void standing(Details details, @Nullable Details before, List<FieldError> refusals) {
        Retold<Source> cited = before == null ? null : Retold.sources(before, details);
        for (int index = 0; index < details.sources().size(); index++) {
            Source source = details.sources().get(index);
            String field = "sources[" + index + "]";
            Source was = cited == null ? null : cited.was(source);
            if (!Objects.equals(source.withdrawn(), was == null ? null : was.withdrawn())) {
                refusals.add(new FieldError(
                        field + ".withdrawn",
                        "is said by POST …/sources/" + index + "/withdrawal alone, and stays",
                        source.withdrawn()));
            }
            if ((before == null || !before.cites(source))
                    && details.sources().subList(0, index).stream().anyMatch(source::sameCitation)) {
                refusals.add(new FieldError(field, "cites the same place as another one", source.publisher()));
            }
            if (before == null
                    || before.sources().stream().noneMatch(known -> Objects.equals(known.url(), source.url()))) {
                Credentials.refuse(field + ".url", source.url(), refusals::add);
            }
            Bounds published = EdtfDate.parse(source.published()).bounds();
            if (published.earliest() == Bounds.OPEN_START && published.latest() == Bounds.OPEN_END) {
                refusals.add(
                        new FieldError(field + ".published", "must say at least roughly when", source.published()));
            }
        }
        claimed(details, cited == null ? List.of() : Telling.of(before, cited::now), refusals);
    }

    /** @param before which stand already, by their reports as these are cited now */
    private static void claimed(Details details, List<Telling> before, List<FieldError> refusals) {
        List<Telling> tellings = Telling.of(details);
        for (int index = 0; index < tellings.size(); index++) {
            Telling telling = tellings.get(index);
            boolean stood = before.stream()
                    .anyMatch(was -> was.same(telling)
                            && Objects.equals(
                                    was.claim().withdrawn(), telling.claim().withdrawn()));
            if (!telling.upheld() && !stood) {
                refusals.add(new FieldError(
                        "claims[" + index + "].withdrawn",
                        "is said by POST …/claims/" + index + "/withdrawal alone",
                        telling.claim().withdrawn()));
            }
        }
    }
}
