package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.dateline.date.Bounds;
import io.dateline.date.Edtf;
import io.dateline.date.EdtfDate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A name and when it was in use. In JSON and YAML a plain text is a name that always holds.
 *
 * @param period EDTF, {@code 2016-07-28/2017-01}; null means always
 */
@JsonSerialize(using = Name.Writer.class)
@Schema(oneOf = {String.class, Name.Dated.class})
public record Name(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Edtf String period) {

    /** A name that held for a time, as it is written. */
    record Dated(String name, String period) {}

    static final class Writer extends ValueSerializer<Name> {

        @Override
        public void serialize(Name name, JsonGenerator json, SerializationContext context) {
            if (name.period == null) {
                json.writeString(name.name);
            } else {
                json.writePOJO(new Dated(name.name, name.period));
            }
        }
    }

    /** A date that may stand at either side of a period. */
    static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?[?~%]?";

    static final String DATE_MESSAGE = "must be a day, month or year, like 2016-07-28";

    private static final String OPEN = "..";

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Name {
        // Named, so that the other way of writing it does not hide this one.
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Name always(String name) {
        return new Name(name, null);
    }

    /** What two spellings have in common that stand for the same: letter case and blanks around do not count. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether both are one name for one time. */
    boolean same(Name other) {
        return key(name).equals(key(other.name)) && Objects.equals(period, other.period);
    }

    /** Whether it may have been in use then. */
    boolean held(Bounds at) {
        return period == null || EdtfDate.parse(period).bounds().overlaps(at);
    }

    /**
     * Whether both may have been in use at one time. Where one ends on the very date on which the other begins, they follow on each
     * other.
     */
    boolean meets(Name other) {
        if (period == null || other.period == null) {
            return true;
        }
        return EdtfDate.parse(period)
                        .bounds()
                        .overlaps(EdtfDate.parse(other.period).bounds())
                && !follows(period, other.period)
                && !follows(other.period, period);
    }

    private static boolean follows(String one, String other) {
        return one.contains("/") && other.contains("/") && !open(end(one)) && end(one).equals(start(other));
    }

    /** The same name, given up at that date where it would have held on. */
    Name until(String date) {
        if (period == null) {
            return new Name(name, OPEN + "/" + date);
        }
        boolean later = EdtfDate.parse(period).bounds().earliest()
                >= EdtfDate.parse(date).bounds().earliest();
        return later || !end(period).equals(OPEN) ? this : new Name(name, start(period) + "/" + date);
    }

    /** Whether it is in use without an end. */
    boolean holdsOn() {
        return period == null || end(period).equals(OPEN);
    }

    /** The date at which it came into use; null where that is open or not known. */
    @Nullable
    String since() {
        return period == null || open(start(period)) ? null : start(period);
    }

    static boolean open(String side) {
        return side.equals(OPEN) || side.isEmpty();
    }

    private static String start(String period) {
        return period.contains("/") ? period.substring(0, period.indexOf('/')) : period;
    }

    static String end(String period) {
        return period.substring(period.indexOf('/') + 1);
    }
}
