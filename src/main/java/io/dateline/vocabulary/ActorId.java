package io.dateline.vocabulary;

/** Which actor, {@code sergei-lavrov}; filed in the log apart from themes and developments of the same name. */
public record ActorId(String value) {

    @Override
    public String toString() {
        return "actor:" + value;
    }
}
