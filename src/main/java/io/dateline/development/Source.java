package io.dateline.development;

import io.dateline.date.Bounds;
import io.dateline.date.Edtf;
import io.dateline.date.EdtfDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/**
 * The citation of a report by a development.
 *
 * @param report id of the report where Dateline holds its digest
 * @param url web address, without a user or password in it
 * @param published when the report came out, EDTF
 * @param accessed when it was read, EDTF
 * @param sha256 of the document that was read, in hexadecimal
 * @param passage where in the document it is told
 * @param reliability of the source, A (completely) to F (cannot be judged), and
 * @param credibility of what it says here, 1 (confirmed) to 6 (cannot be judged): the two scales of NATO's AJP-2.1
 * @param wire id of the agency that the report credits, whoever printed it
 * @param withdrawn why it no longer counts; null while it stands
 * @param notes what else it says, by its own names: the columns of a file for which Dateline has no field
 */
public record Source(
        @Nullable @Size(min = 1, max = 100) String report,
        @NotBlank @Size(max = 300) String publisher,
        @Nullable @Size(min = 1, max = 500) String title,

        @Nullable @Size(max = 2000) @URL(regexp = "https?://.*", message = "must be a web address")
        String url,

        @NotNull(message = "is missing: give at least an approximate date, like 2016-07~") @Edtf
        String published,

        @Nullable @Edtf String accessed,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits in lower case")
        String sha256,

        @Nullable @Valid Passage passage,

        @Nullable @Pattern(regexp = "[A-F]", message = "must be a letter from A to F")
        String reliability,

        @Nullable @Min(1) @Max(6) Integer credibility,
        @Nullable @Size(min = 1, max = 200) String wire,
        @Nullable @Size(min = 1, max = 2000) String withdrawn,

        @Nullable @Size(max = 200) @NotesSize(max = 20_000)
        Map<@NotBlank @Size(max = 100) String, @NotBlank @Size(max = 10_000) String> notes) {

    public Source {
        notes = notes == null || notes.isEmpty() ? null : Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /** Without notes. */
    public Source(
            @Nullable String report,
            String publisher,
            @Nullable String title,
            @Nullable String url,
            String published,
            @Nullable String accessed,
            @Nullable String sha256,
            @Nullable Passage passage,
            @Nullable String reliability,
            @Nullable Integer credibility,
            @Nullable String wire,
            @Nullable String withdrawn) {
        this(
                report,
                publisher,
                title,
                url,
                published,
                accessed,
                sha256,
                passage,
                reliability,
                credibility,
                wire,
                withdrawn,
                null);
    }

    /** Epoch second by which it was out for certain: the last of the span that {@code published} gives, the first where that is open. */
    public long out() {
        Bounds span = EdtfDate.parse(published).bounds();
        return span.latest() != Bounds.OPEN_END ? span.latest() : span.earliest();
    }

    Source withdrawn(String reason) {
        return with(accessed, reliability, credibility, wire, reason, notes);
    }

    /** The same, counting again. */
    Source standing() {
        return with(accessed, reliability, credibility, wire, null, notes);
    }

    Source graded(@Nullable String reliability, @Nullable Integer credibility) {
        return with(accessed, reliability, credibility, wire, withdrawn, notes);
    }

    /** With the grades of another citation of the same place where it has none. */
    Source gradedAlso(Source other) {
        return graded(
                reliability == null ? other.reliability : reliability,
                credibility == null ? other.credibility : credibility);
    }

    Source credited(@Nullable String wire) {
        return with(accessed, reliability, credibility, wire, withdrawn, notes);
    }

    /** As a file cites it now, with what was said of it here since the file cited it before. */
    Source withWhatBecameOf(Source here, Source before) {
        return with(
                kept(here.accessed, before.accessed, accessed),
                kept(here.reliability, before.reliability, reliability),
                kept(here.credibility, before.credibility, credibility),
                kept(here.wire, before.wire, wire),
                kept(here.withdrawn, before.withdrawn, withdrawn),
                kept(here.notes, before.notes, notes));
    }

    /** Whether something that was said of it here is said otherwise by this. */
    boolean overrides(Source here, Source before) {
        Source then = withWhatBecameOf(here, before);
        return lost(here.accessed, before.accessed, then.accessed)
                || lost(here.reliability, before.reliability, then.reliability)
                || lost(here.credibility, before.credibility, then.credibility)
                || lost(here.wire, before.wire, then.wire)
                || lost(here.withdrawn, before.withdrawn, then.withdrawn)
                || lost(here.notes, before.notes, then.notes);
    }

    private static <T> boolean lost(@Nullable T here, @Nullable T before, @Nullable T then) {
        return !Objects.equals(here, before) && !Objects.equals(here, then);
    }

    private static <T> @Nullable T kept(@Nullable T here, @Nullable T before, @Nullable T now) {
        return Objects.equals(before, now) ? here : now;
    }

    /** Whether both cite the same place, however it is graded, credited and annotated, and whether it still stands. */
    public boolean sameCitation(Source other) {
        return with(null, null, null, null, null, null).equals(other.with(null, null, null, null, null, null));
    }

    /**
     * Whether both are the same report of one publisher, cited otherwise perhaps: at one address or under one title, or where neither
     * says anything against it, as where only the day on which it came out was corrected.
     */
    boolean sameReport(Source other) {
        boolean known = url != null && url.equals(other.url) || title != null && title.equals(other.title);
        boolean others = url != null && other.url != null || title != null && other.title != null;
        return publisher.equals(other.publisher) && (known || !others);
    }

    private Source with(
            @Nullable String accessed,
            @Nullable String reliability,
            @Nullable Integer credibility,
            @Nullable String wire,
            @Nullable String withdrawn,
            @Nullable Map<String, String> notes) {
        return new Source(
                report,
                publisher,
                title,
                url,
                published,
                accessed,
                sha256,
                passage,
                reliability,
                credibility,
                wire,
                withdrawn,
                notes);
    }

    /**
     * A passage by its place in the text, in Unicode characters.
     *
     * @param from index of its first character, from 0
     * @param to index of the first character after it
     */
    @Forward
    public record Passage(@Min(0) int from, @Min(1) int to) {}
}
