package io.dateline.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParticipantTests {

    @Test
    void one_without_a_role_is_answered_with_all_roles_there_are() {
        String all = Arrays.stream(Role.values())
                .map(role -> Example.JSON.valueToTree(role).asString())
                .collect(Collectors.joining(", "));
        try (ValidatorFactory rules = Validation.buildDefaultValidatorFactory()) {
            assertThat(rules.getValidator().validate(new Participant("sergei-lavrov", null)))
                    .extracting(wrong -> wrong.getMessage())
                    .containsExactly("is missing: must be one of " + all);
        }
    }
}
