package io.dateline.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * That a name stands for somebody.
 *
 * @param owner whose name it is
 * @param id whom it stands for, the owner or whom the owner went into
 */
record Claim(String owner, String id, Name name) {

    /** A claim as a reader is given it to choose from. */
    record Choice(String id, String name, @Nullable String period) {}

    Choice choice() {
        return new Choice(id, name.name(), name.period());
    }
}
