package io.dateline.vocabulary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a theme, a thread that developments belong to, is called and means. */
public record ThemeDetails(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 2000) String description,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> aliases) {

    public ThemeDetails {
        aliases = aliases == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(aliases));
    }
}
