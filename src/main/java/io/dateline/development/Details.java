package io.dateline.development;

import io.dateline.date.Bounds;
import io.dateline.date.Edtf;
import io.dateline.date.EdtfDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a development.
 *
 * @param date when it happened, EDTF (ISO 8601-2), kept to the letter
 * @param timeZone in which a date with a local time is meant
 * @param kind id of its kind
 * @param significance 1 (a detail) to 5 (a turning point)
 * @param sources at least one: Dateline holds nothing that nobody reported
 */
public record Details(
        @NotNull @Edtf String date,
        @Nullable @Zone String timeZone,
        @NotBlank @Size(max = 80) String kind,
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 4000) String summary,

        @Size(max = 50) @UniqueElements(message = "names an actor in the same role twice")
        List<@Valid @NotNull Participant> participants,

        @Size(max = 30) @UniqueElements(message = "names a theme twice")
        List<@NotBlank @Size(max = 200) String> themes,

        @Nullable @Valid Place place,
        @Size(max = 100) List<@Valid @NotNull Claim> claims,
        @Nullable @Min(1) @Max(5) Integer significance,

        @NotEmpty(message = "cite at least one source")
        @Size(max = 200)
        @UniqueElements(message = "cites the same passage twice")
        List<@Valid @NotNull Source> sources) {

    public Details {
        participants = participants == null ? List.of() : copy(participants);
        themes = themes == null ? List.of() : copy(themes);
        claims = claims == null ? List.of() : copy(claims);
        sources = sources == null ? List.of() : copy(sources);
    }

    /** Unlike List.copyOf it takes a null, so that validation can name the place. */
    private static <T> List<T> copy(List<T> list) {
        return java.util.Collections.unmodifiableList(new ArrayList<>(list));
    }

    Details withTerms(String kind, List<Participant> participants, List<String> themes, List<Claim> claims) {
        return new Details(
                date, timeZone, kind, title, summary, participants, themes, place, claims, significance, sources);
    }

    Details withSource(Source source) {
        List<Source> more = new ArrayList<>(sources);
        more.add(source);
        return new Details(
                date, timeZone, kind, title, summary, participants, themes, place, claims, significance, more);
    }

    /** Within which it happened; a local time is read in its zone. */
    public Bounds bounds() {
        EdtfDate edtf = EdtfDate.parse(date);
        return timeZone == null ? edtf.bounds() : edtf.bounds(ZoneId.of(timeZone));
    }
}
