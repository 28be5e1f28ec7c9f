package io.dateline.vocabulary;

/** An id of a path leads elsewhere since what it stood for was merged into another: 308 to that one. */
final class Moved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String to;

    Moved(String id, String to) {
        super("'" + id + "' was merged into '" + to + "'", null, false, false);
        this.id = id;
        this.to = to;
    }

    String id() {
        return id;
    }

    String to() {
        return to;
    }
}
