package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.date.Edtf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a theme, a thread that developments belong to, is called and means.
 *
 * @param namePeriod when it has, or had, that name, EDTF; absent means always
 */
public record ThemeDetails(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Edtf String namePeriod,
        @Nullable @Size(max = 2000) String description,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 100)
        List<@Valid @NotNull Name> formerNames,

        @Size(max = 100) List<@Valid @NotNull Name> aliases)
        implements Named {

    public ThemeDetails {
        formerNames = ActorDetails.copy(formerNames);
        aliases = ActorDetails.copy(aliases);
    }

    @Override
    public ThemeDetails called(Name called, List<Name> formerNames, List<Name> aliases) {
        return new ThemeDetails(called.name(), called.period(), description, formerNames, aliases);
    }
}
