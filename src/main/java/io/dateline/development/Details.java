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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a development.
 *
 * @param date when it happened, EDTF (ISO 8601-2), kept to the letter; null where only its order among others is known
 * @param timeZone in which a date with a local time is meant
 * @param after ids of developments that had ended when it began; null where none is named
 * @param before ids of developments that began when it had ended; null where none is named
 * @param kind id of its kind
 * @param significance 1 (a detail) to 5 (a turning point)
 * @param sources at least one: Dateline holds nothing that nobody reported
 */
@Dated
public record Details(
        @Nullable @Edtf String date,
        @Nullable @Zone String timeZone,

        @Nullable @Size(max = 20) @UniqueElements(message = "names a development twice")
        List<@NotNull @Pattern(regexp = DevelopmentId.PATTERN, message = "must be the id of a development") String>
                after,

        @Nullable @Size(max = 20) @UniqueElements(message = "names a development twice")
        List<@NotNull @Pattern(regexp = DevelopmentId.PATTERN, message = "must be the id of a development") String>
                before,

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
        @NotesSize(max = 1_000_000)
        @UniqueElements(message = "cites the same passage twice")
        List<@Valid @NotNull Source> sources) {

    public Details {
        after = after == null || after.isEmpty() ? null : copy(after);
        before = before == null || before.isEmpty() ? null : copy(before);
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
        return with(kind, participants, themes, place, claims, sources);
    }

    Details with(List<Claim> claims, List<Source> sources) {
        return with(kind, participants, themes, place, claims, sources);
    }

    Details with(
            String kind,
            List<Participant> participants,
            List<String> themes,
            @Nullable Place place,
            List<Claim> claims,
            List<Source> sources) {
        return new Details(
                date,
                timeZone,
                after,
                before,
                kind,
                title,
                summary,
                participants,
                themes,
                place,
                claims,
                significance,
                sources);
    }

    Details withSource(Source source) {
        return with(claims, plus(sources, source));
    }

    /** With a change of one of the sources; the same where that is not cited. */
    Details changing(Source cited, UnaryOperator<Source> change) {
        return with(
                claims,
                sources.stream()
                        .map(source -> source.sameCitation(cited) ? change.apply(source) : source)
                        .toList());
    }

    boolean cites(Source source) {
        return place(source) >= 0;
    }

    /** The place of a source among those that are cited; -1 where it is not. */
    int place(Source source) {
        for (int place = 0; place < sources.size(); place++) {
            if (sources.get(place).sameCitation(source)) {
                return place;
            }
        }
        return -1;
    }

    /** With a claim more; its source is cited behind the others if it is not among them. */
    Details withClaim(Telling telling) {
        List<Source> cited =
                telling.source() == null || cites(telling.source()) ? sources : plus(sources, telling.source());
        return Telling.write(this, cited, plus(Telling.of(this), telling));
    }

    /** With that claim marked as withdrawn. */
    Details withdrawing(Telling telling, String reason) {
        return Telling.write(
                this,
                sources,
                Telling.of(this).stream()
                        .map(other -> other.same(telling) && other.upheld()
                                ? other.with(other.claim().withdrawn(reason))
                                : other)
                        .toList());
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }

    /** Whether any of its sources stands. */
    boolean reportedAtAll() {
        return sources.stream().anyMatch(source -> source.withdrawn() == null);
    }

    /** Whether its place among others is told, with a date or instead of one. */
    public boolean placed() {
        return after != null || before != null;
    }

    /**
     * With no others that it came after or before than those. Where nothing is left that tells when it happened, it is taken to have
     * happened when its first source came out.
     */
    public Details placedAgainst(Predicate<String> others) {
        List<String> later =
                after == null ? List.of() : after.stream().filter(others).toList();
        List<String> earlier =
                before == null ? List.of() : before.stream().filter(others).toList();
        boolean told = date != null || !later.isEmpty() || !earlier.isEmpty();
        return happened(told ? date : sources.get(0).published(), timeZone, later, earlier);
    }

    /**
     * With what no development is without, taken from an earlier state where it has lost that: reports, with what they claim, and
     * what tells when it happened.
     */
    public Details whole(Details was) {
        Details rests = sources.isEmpty() ? with(was.claims, was.sources) : this;
        return date != null || placed() ? rests : rests.happened(was.date, was.timeZone, was.after, was.before);
    }

    private Details happened(
            @Nullable String date,
            @Nullable String timeZone,
            @Nullable List<String> after,
            @Nullable List<String> before) {
        return new Details(
                date,
                timeZone,
                after,
                before,
                kind,
                title,
                summary,
                participants,
                themes,
                place,
                claims,
                significance,
                sources);
    }

    /** Within which it happened by its own date alone; open where it has none. */
    public Bounds bounds() {
        return date == null ? Bounds.EVER : EdtfDate.parse(date).bounds(zone());
    }

    /** In which a local time is read. */
    public ZoneId zone() {
        return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    }
}
