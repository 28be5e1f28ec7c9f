package io.dateline.vocabulary;

/** Which actor or theme, {@code sergei-lavrov}; filed in the log apart from developments, and from the other type, of the same name. */
public record TermId(TermType type, String value) {

    static TermId actor(String id) {
        return new TermId(TermType.ACTOR, id);
    }

    static TermId theme(String id) {
        return new TermId(TermType.THEME, id);
    }

    @Override
    public String toString() {
        return type.word() + ":" + value;
    }
}
