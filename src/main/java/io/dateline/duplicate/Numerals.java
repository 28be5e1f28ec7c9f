package io.dateline.duplicate;

import com.ibm.icu.text.RuleBasedNumberFormat;
import io.dateline.date.EdtfDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes numbers in digits: 'thirty-five', 'trente-cinq' and '35' are the same. From 2 on: 'one' is seldom a number. */
final class Numerals {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final int LONGEST = 4;
    private static final long LARGE = 1_000_000_000;
    /** Below it, a number of one language is another word of another: 'once' is 11 in Spanish. */
    private static final int TELLING = 5;

    private static final Map<String, Integer> SCALES =
            Map.of("dozen", 12, "hundred", 100, "thousand", 1_000, "million", 1_000_000);
    private static final Map<String, Integer> SPELLED = new HashMap<>();
    /** The words that a number begins with: nearly every word of a text is none. */
    private static final Set<String> FIRST;

    static {
        for (Locale language : EdtfDate.LANGUAGES) {
            RuleBasedNumberFormat format = new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT);
            for (int number = 2; number < 100; number++) {
                String spelled = format.format(number).replace("\u00ad", "").replace('-', ' ');
                if (language.equals(Locale.ENGLISH) || spelled.length() >= TELLING) {
                    SPELLED.putIfAbsent(spelled, number);
                }
            }
        }
        FIRST = SPELLED.keySet().stream().map(spelled -> spelled.split(" ")[0]).collect(Collectors.toSet());
    }

    private Numerals() {}

    static String inDigits(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<String> lower = words.stream()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        StringBuilder written = new StringBuilder();
        int copied = 0;
        for (int at = 0; at < words.size(); at++) {
            Reader reader = new Reader(text, words, lower, at);
            if (mayBegin(lower.get(at)) && reader.read()) {
                written.append(text, copied, words.get(at).start()).append(reader.value);
                at = reader.next - 1;
                copied = words.get(at).end();
            }
        }
        return GROUPED.matcher(written.append(text.substring(copied))).replaceAll("");
    }

    private static boolean mayBegin(String word) {
        return FIRST.contains(word) || word.equals("a");
    }

    /** Reads one number, from a word on. */
    private static final class Reader {

        private final String text;
        private final List<MatchResult> words;
        private final List<String> lower;
        private int next;
        private long value;

        private Reader(String text, List<MatchResult> words, List<String> lower, int at) {
            this.text = text;
            this.words = words;
            this.lower = lower;
            this.next = at;
        }

        private boolean read() {
            if (!small() && !(word(next).equals("a") && SCALES.containsKey(word(next + 1)))) {
                return false;
            }
            if (value == 0) {
                value = 1;
                next++;
            }
            // 'two hundred and fifty thousand': each part multiplies what stands before it, or is added to it.
            boolean more = true;
            while (more) {
                more = scale() || value >= 100 && value < LARGE && rest();
            }
            return true;
        }

        private boolean scale() {
            Integer scale = SCALES.get(word(next));
            if (scale == null || value >= LARGE) {
                return false;
            }
            value *= scale;
            next++;
            return true;
        }

        private boolean rest() {
            int before = next;
            next += word(next).equals("and") ? 1 : 0;
            if (small()) {
                return true;
            }
            next = before;
            return false;
        }

        /** A number below a hundred, of as many words as it may have. */
        private boolean small() {
            if (!FIRST.contains(word(next))) {
                return false;
            }
            for (int length = LONGEST; length > 0; length--) {
                Integer number = next + length > words.size() ? null : SPELLED.get(phrase(length));
                if (number != null) {
                    value += number;
                    next += length;
                    return true;
                }
            }
            return false;
        }

        private String phrase(int length) {
            return IntStream.range(next, next + length).mapToObj(this::word).collect(Collectors.joining(" "));
        }

        private static boolean goesOn(String gap) {
            return gap.isBlank() || gap.equals("-");
        }

        /** Empty where it does not follow upon the one before: a number goes on over blanks and hyphens only. */
        private String word(int index) {
            if (index >= words.size()) {
                return "";
            }
            return index > next
                            && !goesOn(text.substring(
                                    words.get(index - 1).end(), words.get(index).start()))
                    ? ""
                    : lower.get(index);
        }
    }
}
