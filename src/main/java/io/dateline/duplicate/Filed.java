package io.dateline.duplicate;

import io.dateline.duplicate.Keys.Width;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * A place in the index where a development is looked for.
 *
 * @param origin a number for the system it comes from
 */
record Filed(long bucket, int firstDay, int origin) {

    private static final int LARGE = 0x3fff_ffff;

    static Set<Filed> of(Profile profile, List<Key> keys, int origin) {
        Days days = profile.days();
        Width width = Width.of(days);
        return keys.stream()
                .filter(key -> width == Width.DAY || key.grain().forWideDates())
                .map(key -> new Filed(bucket(key, width), Keys.day(days.first()), origin))
                .collect(Collectors.toSet());
    }

    /**
     * A number is short, and quickly compared. Should two keys ever have the same, more is compared than need be (MurmurHash3, the
     * first 64 of 128 bits).
     */
    static long bucket(Key key, Width width) {
        return hash(width + "/" + key.name());
    }

    static long hash(String text) {
        return MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
    }

    /** Last are those that were made here: they are read first. */
    static int origin(@Nullable String system) {
        return system == null ? 0 : -1 - (int) (hash(system) & LARGE);
    }
}
