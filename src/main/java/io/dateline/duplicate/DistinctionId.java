package io.dateline.duplicate;

import io.dateline.development.DevelopmentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which two developments are told apart, whichever is named first; a hash, since two ids are too long for one. */
record DistinctionId(String value) {

    static DistinctionId of(DevelopmentId one, DevelopmentId other) {
        boolean inOrder = one.value().compareTo(other.value()) <= 0;
        String both = inOrder ? one + "\n" + other : other + "\n" + one;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            return new DistinctionId("distinct:" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
