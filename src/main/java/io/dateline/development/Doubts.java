package io.dateline.development;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What looks wrong in dates. */
record Doubts(List<Doubt> all) {

    /**
     * One date that looks wrong.
     *
     * @param field its path, {@code sources[0].published}
     * @param reason in words that go on from the field's name
     */
    record Doubt(Unlikely code, String field, String reason, String value) {

        private boolean isOfTheSame(Doubt other) {
            return code == other.code && value.equals(other.value);
        }
    }

    Doubts and(Doubts more) {
        List<Doubt> both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Doubts(both);
    }

    /** Those that are new: a correction does not answer for a date that it leaves as it stood. */
    Doubts since(Doubts before) {
        return new Doubts(all.stream()
                .filter(doubt -> before.all.stream().noneMatch(doubt::isOfTheSame))
                .toList());
    }

    /** @throws UnlikelyDate where there is any and nobody confirmed it */
    void confirmed(boolean confirmed) {
        if (!confirmed && !all.isEmpty()) {
            throw new UnlikelyDate(this);
        }
    }

    List<Unlikely> codes() {
        return all.stream().map(Doubt::code).distinct().toList();
    }

    /** What an event keeps of them: null where there are none. */
    @Nullable
    List<Unlikely> flags() {
        return all.isEmpty() ? null : codes();
    }
}
