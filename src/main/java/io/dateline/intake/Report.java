package io.dateline.intake;

import io.dateline.date.Edtf;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A news article or other document that tells of developments, as {@code seeds/README.md} describes it.
 *
 * @param published EDTF
 * @param document file name of the saved document, which is not part of the project
 * @param characters length of the document in Unicode characters
 * @param datedBy how the date of publication is known
 */
record Report(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 300) String publisher,
        @NotNull @Edtf String published,
        @Nullable String url,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits in lower case")
        String sha256,

        @NotBlank String document,
        @Min(1) int characters,
        @NotBlank String datedBy) {}
