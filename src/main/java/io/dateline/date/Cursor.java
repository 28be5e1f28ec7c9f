package io.dateline.date;

/** A place in the text being read: looks at one character at a time and never goes back. */
final class Cursor {

    private static final int END = -1;

    private final CharSequence text;
    private int at;

    Cursor(CharSequence text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean done() {
        return at == text.length();
    }

    /** The next character without taking it, or -1 at the end. */
    int peek() {
        return done() ? END : text.charAt(at);
    }

    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char wanted, String what) {
        if (!take(wanted)) {
            throw unexpected(what);
        }
    }

    /** Takes a qualifier if there is one. */
    Qualifier qualifier() {
        Qualifier qualifier = Qualifier.of(peek());
        if (qualifier != Qualifier.NONE) {
            at++;
        }
        return qualifier;
    }

    /** Takes all digits that follow, unspecified ones as well. */
    String digits() {
        return run(true);
    }

    /** Takes all digits that follow, none of which may be unspecified. */
    String number() {
        return run(false);
    }

    private String run(boolean unspecified) {
        int start = at;
        while (!done() && (isDigit(text.charAt(at)) || unspecified && text.charAt(at) == 'X')) {
            at++;
        }
        return text.subSequence(start, at).toString();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    DateProblem problem(int position, String reason) {
        return new DateProblem(text.toString(), position, reason);
    }

    /** Names what stands here where something else is needed. */
    DateProblem unexpected(String needed) {
        return problem(at, "expected " + needed + ", found " + found());
    }

    private String found() {
        int character = peek();
        if (character == END) {
            return "the end";
        }
        if (character == ' ') {
            return "a blank";
        }
        return character > ' ' && character < 127 ? "'" + (char) character + "'" : String.format("U+%04X", character);
    }
}
