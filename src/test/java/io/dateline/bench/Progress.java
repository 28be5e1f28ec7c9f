package io.dateline.bench;

/** A line now and then about what takes long. */
final class Progress {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final String what;
    private long told = System.nanoTime();

    Progress(String what) {
        this.what = what;
    }

    /** Nothing before two seconds have gone by. */
    void say(String format, Object... values) {
        if (System.nanoTime() - told > EVERY_NANOS) {
            now(format, values);
        }
    }

    void now(String format, Object... values) {
        told = System.nanoTime();
        System.out.println("  " + what + ": " + format.formatted(values));
    }
}
