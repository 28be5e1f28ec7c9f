package io.dateline.duplicate;

import io.dateline.development.Duplicates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When two developments count as the same event.
 *
 * @param whenRecording what becomes of a likely duplicate that comes without an id of its own and without {@code duplicates}
 * @param likely the score from which on it is one
 */
@Validated
@ConfigurationProperties("dateline.duplicates")
record DuplicateSettings(
        @DefaultValue("reject") @NotNull Duplicates whenRecording,

        @DefaultValue("0.5") @DecimalMin("0.05") @DecimalMax("1")
        double likely,

        @DefaultValue @Valid @NotNull Weights weights) {

    /**
     * What each fact is worth, in log-odds (Fellegi and Sunter 1969): 0.7 doubles the odds, -0.7 halves them.
     *
     * @param prior before anything is known of two developments that share a few days and a participant, a place or a theme
     * @param day that both are of the same day; a month is worth nothing, a year the same against
     * @param neighbours that one ends on the day before the other begins
     * @param otherKind that kinds cannot be mistaken for one another
     * @param actors that the same take part; less where only some are
     * @param otherActors that both name somebody of whom the other knows nothing
     * @param otherPlace that they lie in cities 50 km apart; as much again for each time it is twice as far, but for talks and pacts
     * @param otherCountry that they lie in different countries, at least, but for talks and pacts
     * @param words for each doubling of the weight of the words in common, from a tenth of all on
     * @param sameNumber that a number stands in both
     * @param otherNumbers that both tell numbers, and different ones
     */
    record Weights(
            @DefaultValue("-2.5") double prior,
            @DefaultValue("0.5") double day,
            @DefaultValue("-0.25") double neighbours,
            @DefaultValue("-2.25") double otherKind,
            @DefaultValue("1.75") double actors,
            @DefaultValue("-2.5") double otherActors,
            @DefaultValue("-1") double otherPlace,
            @DefaultValue("-4") double otherCountry,
            @DefaultValue("1.2") double words,
            @DefaultValue("0.75") double sameNumber,
            @DefaultValue("-1.9") double otherNumbers) {}
}
