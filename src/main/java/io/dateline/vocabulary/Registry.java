package io.dateline.vocabulary;

import java.util.EnumMap;
import java.util.Map;

/** Every actor and theme as they stood at one position of the log. */
final class Registry {

    private final long position;
    private final Map<TermType, Terms> terms = new EnumMap<>(TermType.class);

    /** @param position of the newest change it knows of */
    Registry(long position) {
        this.position = position;
        for (TermType type : TermType.values()) {
            terms.put(type, new Terms());
        }
    }

    long position() {
        return position;
    }

    Terms of(TermType type) {
        return terms.get(type);
    }
}
