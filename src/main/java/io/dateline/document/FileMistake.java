package io.dateline.document;

/** A mistake in a file that somebody wrote: it stops the start, and says where to look and what to do. */
public final class FileMistake extends RuntimeException {

    private final String place;
    private final String remedy;

    public FileMistake(String file, int line, String mistake, String remedy) {
        super(mistake);
        this.place = file + ", line " + line;
        this.remedy = remedy;
    }

    /** File and line, {@code events/2015-09.yml, line 12}. */
    public String place() {
        return place;
    }

    public String remedy() {
        return remedy;
    }
}
