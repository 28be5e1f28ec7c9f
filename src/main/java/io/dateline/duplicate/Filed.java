package io.dateline.duplicate;

import io.dateline.duplicate.Keys.Width;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.MurmurHash3;

/** A place in the index where a development is looked for. */
record Filed(long bucket, int firstDay) {

    static Set<Filed> of(Profile profile, List<String> keys) {
        Days days = profile.days();
        return keys.stream()
                .map(key -> new Filed(bucket(key, Width.of(days)), Keys.day(days.first())))
                .collect(Collectors.toSet());
    }

    /**
     * A number is short, and quickly compared. Should two keys ever have the same, more is compared than need be (MurmurHash3, the
     * first 64 of 128 bits).
     */
    static long bucket(String key, Width width) {
        return MurmurHash3.hash128x64((width + "/" + key).getBytes(StandardCharsets.UTF_8))[0];
    }
}
