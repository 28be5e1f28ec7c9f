package io.dateline.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is no EDTF date: where it goes wrong (0-based index into the text), why, and what was perhaps meant. */
public class DateProblem extends RuntimeException {

    private static final int SHOWN = 60;

    private final String text;
    private final int position;
    private final String reason;
    private final @Nullable String hint;
    private final List<String> readings;

    public DateProblem(String text, int position, String reason) {
        this(text, position, reason, null, List.of());
    }

    /**
     * With a hint (a sentence fragment such as "write 2016-07-05") and, where the text is ambiguous, all its readings.
     */
    public DateProblem(String text, int position, String reason, @Nullable String hint, List<String> readings) {
        // Without a stack trace: refusing bad input is the everyday case and must stay cheap.
        super(message(text, position, reason, hint), null, false, false);
        this.text = text;
        this.position = position;
        this.reason = reason;
        this.hint = hint;
        this.readings = List.copyOf(readings);
    }

    public String text() {
        return text;
    }

    public int position() {
        return position;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String hint() {
        return hint;
    }

    /** The EDTF dates an ambiguous text may stand for, such as both readings of 03/04/2016; empty otherwise. */
    public List<String> readings() {
        return readings;
    }

    private static String message(String text, int position, String reason, @Nullable String hint) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        String message = "'" + shown + "' is no EDTF date: " + reason + " (position " + position + ")";
        return hint == null ? message : message + "; " + hint;
    }
}
