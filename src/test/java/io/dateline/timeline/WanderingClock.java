package io.dateline.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

/** A clock that somebody sets: forward by years, back by weeks. It never comes to a time before the reports of the tests. */
class WanderingClock extends Clock {

    private static final Instant FIRST = Instant.parse("2017-01-01T00:00:00Z");
    private static final int DAYS = 10 * 365;

    private final ZoneId zone;
    private volatile Instant now = FIRST;

    WanderingClock() {
        this(ZoneOffset.UTC);
    }

    private WanderingClock(ZoneId zone) {
        this.zone = zone;
    }

    /** To any second of ten years. */
    void wander(Random random) {
        now = FIRST.plus(Duration.ofDays(random.nextInt(DAYS))).plusSeconds(random.nextInt(86_400));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        WanderingClock there = new WanderingClock(other);
        there.now = now;
        return there;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
