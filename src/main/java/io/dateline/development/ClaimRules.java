package io.dateline.development;

import io.dateline.problem.FieldError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a claim must say. Asked only of what is new: claims taken while less was asked stay as they are. */
final class ClaimRules {

    private static final Set<String> PERSONS = Set.of("person", "persons", "people");

    /** What happens to people: their number is none below 0 in whatever unit, but in thousands it may have a fraction. */
    private static final Set<String> CASUALTIES = Set.of(
            "abducted",
            "arrested",
            "casualties",
            "deaths",
            "detained",
            "displaced",
            "evacuated",
            "fatalities",
            "hurt",
            "injured",
            "killed",
            "missing",
            "wounded");

    /** By how much a number changed, which may be less than before. */
    private static final Pattern CHANGE = Pattern.compile("(%|per ?cent).*");

    private ClaimRules() {}

    static void check(Details details, @Nullable Details before, List<FieldError> refusals) {
        for (int index = 0; index < details.claims().size(); index++) {
            Claim claim = details.claims().get(index);
            if (before == null || before.claims().stream().noneMatch(claim::sameSaying)) {
                check("claims[" + index + "]", claim, refusals);
            }
        }
    }

    private static void check(String field, Claim claim, List<FieldError> refusals) {
        if (claim.low() == null
                && claim.best() == null
                && claim.high() == null
                && (claim.text() == null || claim.text().isBlank())) {
            refusals.add(
                    new FieldError(field, "says nothing: give a figure (low, best or high) or a text", claim.about()));
        }
        figure(field + ".low", claim.low(), claim, refusals);
        figure(field + ".best", claim.best(), claim, refusals);
        figure(field + ".high", claim.high(), claim, refusals);
    }

    private static void figure(String field, @Nullable BigDecimal figure, Claim claim, List<FieldError> refusals) {
        if (figure == null) {
            return;
        }
        String unit = claim.unit() == null ? "" : plain(claim.unit());
        boolean persons = PERSONS.contains(unit);
        boolean counted = persons
                || CASUALTIES.contains(plain(claim.about()))
                        && !CHANGE.matcher(unit).matches();
        if (counted && figure.signum() < 0) {
            refusals.add(new FieldError(
                    field, "counts people, who cannot be less than 0: give how many there were", figure));
        } else if (persons && figure.scale() > 0) {
            refusals.add(new FieldError(
                    field,
                    "counts " + claim.unit() + ", which are whole: where the number is not certain give low and high",
                    figure));
        }
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
