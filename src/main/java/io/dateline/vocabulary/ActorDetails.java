package io.dateline.vocabulary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an actor.
 *
 * @param country ISO 3166-1 alpha-2, where one fits
 * @param aliases other names it is found by; none may belong to another actor
 * @param affiliations whom it acts for, is part of, or is otherwise tied to, and when
 */
public record ActorDetails(
        @NotBlank @Size(max = 200) String name,
        @NotNull ActorType type,

        @Nullable
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 code of two capital letters, like 'RU'")
        String country,

        @Size(max = 100) List<@NotBlank @Size(max = 200) String> aliases,
        @Size(max = 100) List<@Valid @NotNull Affiliation> affiliations,
        @Nullable @Size(max = 2000) String note) {

    public ActorDetails {
        aliases = aliases == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(aliases));
        affiliations = affiliations == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(affiliations));
    }
}
