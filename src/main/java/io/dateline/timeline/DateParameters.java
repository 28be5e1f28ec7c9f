package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.DateProblem;
import io.dateline.date.EdtfDate;
import io.dateline.problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates, EDTF, among the parameters of a request. Each of these tells a refusal where there is one. */
public final class DateParameters {

    private DateParameters() {}

    /** What the date allows; everything where it is left out, or refused. */
    static Bounds bounds(String parameter, @Nullable String text, List<FieldError> refusals) {
        if (text != null) {
            try {
                return EdtfDate.parse(text).bounds();
            } catch (DateProblem wrong) {
                refusals.add(new FieldError(parameter, String.valueOf(wrong.getMessage()), text));
            }
        }
        return Bounds.EVER;
    }

    /** From the first second of one date to the last one of another, either of which may be left out. */
    public static Bounds between(
            String first, @Nullable String from, String last, @Nullable String to, List<FieldError> refusals) {
        long earliest = bounds(first, from, refusals).earliest();
        long latest = bounds(last, to, refusals).latest();
        if (earliest > latest) {
            refusals.add(new FieldError(first, "is after '" + last + "', " + to, from));
            return Bounds.EVER;
        }
        return new Bounds(earliest, latest);
    }

    /** The last second of a date that must have one: as of which the sources had it so. */
    public static long end(String parameter, String text, List<FieldError> refusals) {
        int before = refusals.size();
        long latest = bounds(parameter, text, refusals).latest();
        if (latest == Bounds.OPEN_END && refusals.size() == before) {
            refusals.add(new FieldError(parameter, "must have an end, like 2016-07-15", text));
        }
        return latest;
    }
}
