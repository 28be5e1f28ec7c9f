package io.dateline.vocabulary;

import io.dateline.date.Edtf;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests that change an actor or theme carry. */
final class TermRequests {

    private static final String WHY = "is missing: say why";

    private TermRequests() {}

    @Schema(name = "TermReason")
    record Reason(@NotBlank(message = WHY) @Size(max = 2000) String reason) {}

    /** @param period when it was in use, EDTF; absent means always */
    @Schema(name = "NewAlias")
    record NewAlias(
            @NotBlank @Size(max = 200) String alias,
            @Nullable @Edtf String period,
            @NotBlank(message = WHY) @Size(max = 2000) String reason) {}

    /** @param into id or name of the one that stays */
    @Schema(name = "ThemeMerger")
    record ThemeMerger(
            @NotBlank @Size(max = 200) String into,
            @NotBlank(message = WHY) @Size(max = 2000) String reason) {}

    /**
     * @param into id or name of the one that stays
     * @param effective day, month or year since when the one is part of the other; absent where both were the same all along
     */
    @Schema(name = "ActorMerger")
    record ActorMerger(
            @NotBlank @Size(max = 200) String into,

            @Nullable @Pattern(regexp = Name.DATE, message = Name.DATE_MESSAGE) @Edtf
            String effective,

            @NotBlank(message = WHY) @Size(max = 2000) String reason) {}

    /**
     * @param into ids or names of those that came of it
     * @param effective day, month or year of the split
     */
    @Schema(name = "ActorSplit")
    record Split(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> into,

            @NotNull @Pattern(regexp = Name.DATE, message = Name.DATE_MESSAGE) @Edtf
            String effective,

            @NotBlank(message = WHY) @Size(max = 2000) String reason) {}
}
