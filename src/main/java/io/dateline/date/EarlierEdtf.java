package io.dateline.date;

import java.util.regex.Pattern;

/** Rewrites what the draft of 2012 allowed, and slips of case and blanks, into EDTF as it has been since 2019. */
final class EarlierEdtf {

    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern COMPACT_OFFSET = Pattern.compile("(T.*[+-]\\d\\d)(\\d\\d)");

    private EarlierEdtf() {}

    static String renewed(String text) {
        String words = text.trim().replaceFirst("^unknown/", "/").replaceFirst("/unknown$", "/");
        String ends = words.replaceFirst("^open/", "../").replaceFirst("/open$", "/..");
        String day = ends.replaceFirst("(\\d\\d)[ t](\\d\\d:)", "$1T$2");
        String qualified = day.replace("?~", "%").replace("~?", "%");
        String offset = COMPACT_OFFSET.matcher(qualified).replaceFirst("$1:$2");
        return BLANK.matcher(offset)
                .replaceAll("")
                .chars()
                .map(EarlierEdtf::renewed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int renewed(int character) {
        return switch (character) {
            case 'u', 'x' -> 'X';
            case 'y' -> 'Y';
            case 'e' -> 'E';
            case 'p', 's' -> 'S';
            case 'z' -> 'Z';
            case '\u2010', '\u2011', '\u2212' -> '-';
            default -> character;
        };
    }
}
