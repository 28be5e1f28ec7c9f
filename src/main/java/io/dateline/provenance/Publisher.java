package io.dateline.provenance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who publishes reports, or whom such a one belongs to.
 *
 * @param aliases other spellings, former names and domains it is cited by; none may stand for another publisher
 * @param country ISO 3166-1 alpha-2, where it has its seat
 * @param owner id of the publisher that it belongs to
 */
public record Publisher(
        @NotNull
        @Pattern(regexp = "[a-z0-9]++(-[a-z0-9]++)*+", message = "must be a slug, like 'novaya-gazeta'")
        @Size(max = 80)
        String id,

        @NotBlank @Size(max = 200) String name,
        @NotNull PublisherType type,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases,

        @Nullable
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 code of two capital letters, like 'RU'")
        String country,

        @Nullable @Size(min = 1, max = 80) String owner,
        @Nullable @Size(min = 1, max = 1000) String note) {

    public Publisher {
        aliases = aliases == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(aliases));
    }

    /** Everything it is called: its id, its name and its aliases. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(id, name));
        names.addAll(aliases);
        return names;
    }
}
