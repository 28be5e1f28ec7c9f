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
        @NotBlank @Size(max = 200) String actor,
        @NotNull(message = MISSING) Role role) {

    private static final String MISSING =
            "is missing: must be one of initiator, target, host, speaker, mediator, party, affected";
}
