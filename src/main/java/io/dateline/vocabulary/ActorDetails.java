package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.date.Edtf;
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
 * @param namePeriod when it has, or had, that name, EDTF; absent means always
 * @param country ISO 3166-1 alpha-2, where one fits
 * @param formerNames what it was called before
 * @param aliases other names it is found by; none may belong to another actor at the same time
 * @param affiliations whom it acts for, is part of, or is otherwise tied to, and when
 */
public record ActorDetails(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Edtf String namePeriod,
        @NotNull ActorType type,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = COUNTRY)
        String country,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 100)
        List<@Valid @NotNull Name> formerNames,

        @Size(max = 100) List<@Valid @NotNull Name> aliases,
        @Size(max = 100) List<@Valid @NotNull Affiliation> affiliations,
        @Nullable @Size(max = 2000) String note)
        implements Named {

    /** Codes that there are not are refused by {@link TermRules}, which leaves those that were recorded before. */
    static final String COUNTRY = "must be a country code of ISO 3166-1, two capital letters, like 'RU'";

    public ActorDetails {
        formerNames = copy(formerNames);
        aliases = copy(aliases);
        affiliations = copy(affiliations);
    }

    /** Unlike List.copyOf it takes a null, so that validation can name the place. */
    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    @Override
    public ActorDetails called(Name called, List<Name> formerNames, List<Name> aliases) {
        return new ActorDetails(
                called.name(), called.period(), type, country, formerNames, aliases, affiliations, note);
    }

    ActorDetails tied(List<Affiliation> ties) {
        return new ActorDetails(name, namePeriod, type, country, formerNames, aliases, ties, note);
    }

    /** The same, tied from that date on to each of those. */
    ActorDetails tied(Relation relation, List<String> actors, String since) {
        List<Affiliation> ties = new ArrayList<>(affiliations);
        actors.forEach(actor -> ties.add(new Affiliation(actor, relation, null, since + "/..")));
        return tied(ties);
    }

    /** The actors it went into, and when. */
    List<Affiliation> goneInto() {
        return affiliations.stream()
                .filter(tie -> tie.relation() == Relation.MERGED_INTO)
                .toList();
    }
}
