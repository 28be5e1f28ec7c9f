package io.dateline.projection;

/** An event of the log cannot be handled. */
public final class NotHandled extends RuntimeException {

    private final long position;

    NotHandled(long position, Throwable error) {
        super(
                "The event at position " + position + " cannot be handled: "
                        + Problematic.error(error.getClass().getName(), error.getMessage()),
                error);
        this.position = position;
    }

    long position() {
        return position;
    }
}
