package io.dateline.vocabulary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A type of development and where it stands in the field's codebooks.
 *
 * @param family groups kinds that could be taken for one another
 * @param plover event type of PLOVER (Open Event Data Alliance)
 * @param cameo code of CAMEO 1.1b3 (Schrodt 2012)
 * @param goldstein conflict to cooperation, -10 to 10 (Goldstein 1992)
 * @param plannable whether a report may announce it beforehand; false where the file does not say
 */
public record Kind(
        @NotNull @Slug String id,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 1000) String definition,
        @NotNull @Slug String family,

        @NotNull @Pattern(regexp = "[A-Z]+", message = "must be a PLOVER type in capital letters, like 'CONSULT'")
        String plover,

        @NotNull @Pattern(regexp = "\\d{2,4}", message = "must be a CAMEO code of two to four digits, in quotes")
        String cameo,

        @NotNull @DecimalMin("-10") @DecimalMax("10") BigDecimal goldstein,

        @Nullable Boolean plannable) {

    public Kind {
        plannable = Boolean.TRUE.equals(plannable);
    }
}
