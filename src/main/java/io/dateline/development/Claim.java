package io.dateline.development;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contested figure or statement inside a development.
 *
 * @param about what is contested: killed, wounded, displaced, perpetrator, happened
 * @param claimant the actor who says so; absent where the source does
 * @param low least, best and most likely figure, low ≤ best ≤ high; a claim has a figure or a text
 * @param unit what is counted, {@code persons}
 * @param source index, from 0, of the source of the development that tells it; where nobody is named as claimant, it is the claimant
 * @param answers index, from 0, of the claim of the development that it answers
 * @param withdrawn why it was withdrawn; null while it is upheld
 */
@InOrder
public record Claim(
        @NotBlank @Size(max = 100) String about,
        @Nullable @Size(min = 1, max = 200) String claimant,
        @Nullable @Digits(integer = 15, fraction = 30) BigDecimal low,
        @Nullable @Digits(integer = 15, fraction = 30) BigDecimal best,
        @Nullable @Digits(integer = 15, fraction = 30) BigDecimal high,
        @Nullable @Size(min = 1, max = 60) String unit,
        @Nullable @Size(min = 1, max = 2000) String text,
        @Nullable @Min(0) Integer source,
        @Nullable @Min(0) Integer answers,
        @Nullable @Size(min = 1, max = 2000) String withdrawn) {

    private static final int MOST_ZEROS = 15;

    /** A figure is one however it is written: 6.0 is 6, and 6E+1 is 60. */
    public Claim {
        low = plain(low);
        best = plain(best);
        high = plain(high);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        BigDecimal shortest = figure == null ? null : figure.stripTrailingZeros();
        // What has more zeros is refused for that, and would only fill the memory until then.
        return shortest == null || shortest.scale() >= 0 || shortest.scale() < -MOST_ZEROS
                ? shortest
                : shortest.setScale(0);
    }

    /** The same claim, told by that source and answering that claim, by their places. */
    Claim at(@Nullable Integer source, @Nullable Integer answers) {
        return new Claim(about, claimant, low, best, high, unit, text, source, answers, withdrawn);
    }

    Claim by(@Nullable String actor) {
        return new Claim(about, actor, low, best, high, unit, text, source, answers, withdrawn);
    }

    /** Whether both say the same, wherever they stand and whether they are still upheld. */
    boolean sameSaying(Claim other) {
        return at(null, null).withdrawn(null).equals(other.at(null, null).withdrawn(null));
    }

    /** Whether both are of the same thing, by the same claimant, whatever they say of it. */
    boolean sameMatter(Claim other) {
        return about.equals(other.about)
                && Objects.equals(claimant, other.claimant)
                && Objects.equals(unit, other.unit);
    }

    Claim withdrawn(@Nullable String reason) {
        return new Claim(about, claimant, low, best, high, unit, text, source, answers, reason);
    }
}
