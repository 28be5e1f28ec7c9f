package io.dateline.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.development.Claim;
import io.dateline.development.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What claims of a development say of one thing, where they differ: from the least figure that anybody gives to the greatest.
 *
 * @param low the least figure, absent where nobody gives one
 * @param high the greatest
 * @param claims how many are upheld
 * @param by who says so: actors by id, sources by publisher; those nobody is named for are left out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Contested(
        String about,
        @Nullable String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        int claims,
        List<String> by) {

    private record Thing(String about, @Nullable String unit) {}

    /** In the order in which they were first claimed; what was withdrawn, or told by a report that was, does not count. */
    static List<Contested> of(List<Claim> claims, List<Source> sources) {
        Map<Thing, List<Claim>> upheld = new LinkedHashMap<>();
        claims.stream()
                .filter(claim -> upheld(claim, sources))
                .forEach(claim -> upheld.computeIfAbsent(
                                new Thing(claim.about(), claim.unit()), none -> new ArrayList<>())
                        .add(claim));
        return upheld.entrySet().stream()
                .filter(thing -> thing.getValue().stream()
                                .map(Contested::saying)
                                .distinct()
                                .count()
                        > 1)
                .map(thing -> new Contested(
                        thing.getKey().about(),
                        thing.getKey().unit(),
                        figure(thing.getValue(), BinaryOperator.minBy(Comparator.naturalOrder())),
                        figure(thing.getValue(), BinaryOperator.maxBy(Comparator.naturalOrder())),
                        thing.getValue().size(),
                        thing.getValue().stream()
                                .map(claim -> claimant(claim, sources))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()))
                .toList();
    }

    /** Its figures, however many digits are written; where it has none, its words. */
    private static List<?> saying(Claim claim) {
        List<BigDecimal> figures = Stream.of(claim.low(), claim.best(), claim.high())
                .map(figure -> figure == null ? null : figure.stripTrailingZeros())
                .toList();
        return figures.stream().allMatch(Objects::isNull) ? Arrays.asList(claim.text()) : figures;
    }

    /** A claim falls with the report that it rests on. */
    private static boolean upheld(Claim claim, List<Source> sources) {
        return claim.withdrawn() == null
                && (claim.source() == null || sources.get(claim.source()).withdrawn() == null);
    }

    private static @Nullable BigDecimal figure(List<Claim> claims, BinaryOperator<BigDecimal> which) {
        return claims.stream()
                .flatMap(claim -> Stream.of(claim.low(), claim.best(), claim.high()))
                .filter(Objects::nonNull)
                .reduce(which)
                .orElse(null);
    }

    private static @Nullable String claimant(Claim claim, List<Source> sources) {
        if (claim.claimant() != null) {
            return claim.claimant();
        }
        return claim.source() == null ? null : sources.get(claim.source()).publisher();
    }
}
