package io.dateline.duplicate;

import io.dateline.development.DevelopmentId;
import org.apache.commons.codec.digest.DigestUtils;

/** Which two developments are told apart, whichever is named first; a hash, since two ids are too long for one. */
record DistinctionId(String value) {

    static DistinctionId of(DevelopmentId one, DevelopmentId other) {
        boolean inOrder = one.value().compareTo(other.value()) <= 0;
        String both = inOrder ? one + "\n" + other : other + "\n" + one;
        return new DistinctionId("distinct:" + DigestUtils.sha256Hex(both));
    }

    @Override
    public String toString() {
        return value;
    }
}
