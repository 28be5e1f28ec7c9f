package io.dateline.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A word as it is compared.
 *
 * @param stem of the word, the digits of a number, or the id of the actor it names
 * @param sound of a word with a capital, by which two spellings of a name are one (Double Metaphone, Philips 2000); null for others
 */
record Word(String stem, @Nullable String sound) {

    private static final char BETWEEN = '~';

    @JsonValue
    @Override
    public String toString() {
        return sound == null ? stem : stem + BETWEEN + sound;
    }

    @JsonCreator
    static Word parse(String text) {
        int end = text.indexOf(BETWEEN);
        return end < 0 ? new Word(text, null) : new Word(text.substring(0, end), text.substring(end + 1));
    }
}
