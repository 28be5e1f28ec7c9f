package io.dateline.development;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An actor with a role in a development.
 *
 * @param actor its id; a name or alias is taken too and becomes the id
 */
public record Participant(
        @NotBlank @Size(max = 200) String actor, @NotNull Role role) {}
