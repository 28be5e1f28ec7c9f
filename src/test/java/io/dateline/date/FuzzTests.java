package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the text, a date or a date problem comes back. A few thousand texts by default; for as many as wanted:
 * {@code mvn test -Dtest=FuzzTests -Ddateline.fuzz=10000000}.
 */
class FuzzTests {

    private static final long SEED = 20160912;
    private static final String ALPHABET = "0123456789XXXX--//..??~~%%[]{},,YEST:+Z uxyeszt\u2212\u0661é\uD83D\u0000";
    private static final List<String> PIECES = List.of(
            "2016",
            "-0044",
            "201X",
            "XXXX",
            "1XX1",
            "199",
            "19",
            "07",
            "02",
            "1X",
            "X2",
            "21",
            "37",
            "41",
            "30",
            "29",
            "3X",
            "-",
            "/",
            "..",
            ",",
            "?",
            "~",
            "%",
            "[",
            "]",
            "{",
            "}",
            "Y",
            "E",
            "S",
            "T12:00:00",
            "T23:59",
            "Z",
            "+14:00",
            "-12",
            "Y17E7",
            "1950S2",
            "2016-02-29",
            "July",
            "BC",
            "circa ",
            "unknown",
            " ",
            "/07/",
            "99999999999999999999");

    private final Random random = new Random(SEED);

    @Test
    void every_text_is_a_date_or_a_date_problem() {
        long texts = Long.getLong("dateline.fuzz", 20_000);
        long dates = 0;
        String last = "2016-07-14";
        for (long i = 0; i < texts; i++) {
            String text = i % 3 == 0 ? assembled() : i % 3 == 1 ? mutated(last) : random();
            if (isDate(text)) {
                dates++;
                last = text.length() < 60 ? text : last;
            }
        }
        assertThat(dates).isGreaterThan(texts / 50);
    }

    private boolean isDate(String text) {
        EdtfDate date;
        try {
            date = EdtfDate.parse(text);
        } catch (DateProblem problem) {
            checkProblem(text, problem);
            return false;
        }
        checkDate(text, date);
        return true;
    }

    private void checkDate(String text, EdtfDate date) {
        boolean sound = date.toString().equals(text)
                && date.bounds().earliest() <= date.bounds().latest()
                && date.level() >= 0
                && date.level() <= 2
                && date.compareTo(EdtfDate.parse(text)) == 0;
        date.bounds().earliestDay();
        date.bounds().latestDay();
        Locale language = EdtfDate.LANGUAGES.get(random.nextInt(EdtfDate.LANGUAGES.size()));
        String words = date.display(language);
        if (!sound || words.isBlank() || words.contains("{") || words.startsWith(",")) {
            throw new AssertionError("'" + text + "' came out as " + date.bounds() + " " + words);
        }
    }

    private static void checkProblem(String text, DateProblem problem) {
        boolean sound = problem.text().equals(text)
                && problem.position() >= 0
                && problem.position() <= text.length()
                && !problem.reason().isBlank();
        if (!sound) {
            throw new AssertionError("'" + text + "' was refused with " + problem.getMessage());
        }
        String hint = problem.hint();
        if (hint != null && hint.startsWith("write ") && problem.readings().isEmpty()) {
            EdtfDate.parse(hint.substring("write ".length()));
        }
        problem.readings().forEach(EdtfDate::parse);
    }

    private String assembled() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private String mutated(String from) {
        StringBuilder text = new StringBuilder(from);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (random.nextBoolean() || at == text.length()) {
                text.insert(at, character);
            } else if (random.nextBoolean()) {
                text.setCharAt(at, character);
            } else {
                text.deleteCharAt(at);
            }
        }
        return text.toString();
    }

    private String random() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            boolean likely = random.nextInt(20) > 0;
            text.append(likely ? ALPHABET.charAt(random.nextInt(ALPHABET.length())) : (char) random.nextInt(0x10000));
        }
        return text.toString();
    }
}
