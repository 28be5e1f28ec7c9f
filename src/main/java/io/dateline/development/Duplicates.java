package io.dateline.development;

import io.dateline.problem.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What becomes of a development that is likely the same event as one that is recorded already. */
public enum Duplicates {
    /** It is refused, with the ones it is like. */
    REJECT,
    /** It is recorded; nothing is looked up. */
    ALLOW,
    /** Its sources are added to the one it is most like. */
    ATTACH;

    /** @throws InvalidInput where it is no such word */
    public static Duplicates of(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("duplicates", "must be reject, allow or attach", text));
    }
}
