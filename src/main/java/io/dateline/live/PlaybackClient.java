package io.dateline.live;

import io.dateline.date.Bounds;
import io.dateline.live.Frames.Told;
import io.dateline.stream.SseClient;
import io.dateline.timeline.Cursor;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One viewer of a playback. Between two steps nothing is kept but the next few, and no thread waits: a clock that all share wakes it
 * when the next step is due. A step that is late for a slow viewer comes as soon as it can, and the ones after it on time.
 */
final class PlaybackClient extends SseClient {

    /** The id of the last frame: who resumes there has seen everything. */
    static final String DONE = "done";

    private final Clients clients;
    private final Frames frames;
    private final Playback playback;
    private final long heartbeat;
    private final Queue<Told> steps = new ArrayDeque<>();
    private Cursor at;
    private long start;
    private long begun = System.nanoTime();
    private long spoken;
    private boolean greeted;
    private @Nullable Future<?> alarm;

    /**
     * @param at from where on
     * @param start the second at which the playback begins; {@link Bounds#OPEN_START} for that of the first step
     */
    PlaybackClient(
            AsyncContext connection,
            Clients clients,
            Frames frames,
            Playback playback,
            Duration heartbeat,
            Cursor at,
            long start)
            throws IOException {
        super(connection, clients, clients.playbackWriters());
        this.clients = clients;
        this.frames = frames;
        this.playback = playback;
        this.heartbeat = heartbeat.toNanos();
        this.at = at;
        this.start = start;
    }

    @Override
    protected String place() {
        return "\"" + at + "\"";
    }

    @Override
    @Nullable
    protected String next() {
        if (!greeted) {
            greeted = true;
            return say(GREETING + "id: " + at + "\n\n");
        }
        if (silence() >= heartbeat) {
            return beat();
        }
        if (steps.isEmpty()) {
            steps.addAll(frames.next(playback, at));
        }
        Told step = steps.peek();
        if (step == null) {
            return last(DONE, "done", "{\"position\":" + at.position() + "}");
        }
        long wait = step.frame() == null ? 0 : nanosTo(step.second());
        if (wait > 0) {
            return pause(wait);
        }
        steps.remove();
        at = step.at();
        return step.frame() == null ? "" : say(step.frame());
    }

    private String say(String frame) {
        spoken = System.nanoTime();
        return frame;
    }

    /** Nanoseconds until that second is reached. What has no beginning is there from the start. */
    private long nanosTo(long second) {
        if (second == Bounds.OPEN_START) {
            return 0;
        }
        if (start == Bounds.OPEN_START) {
            start = second;
            begun = System.nanoTime();
        }
        return playback.nanos(start, second) - (System.nanoTime() - begun);
    }

    private long silence() {
        return System.nanoTime() - spoken;
    }

    /**
     * Says how far it has come, so that who resumes need not pass over the same again; but not of a place whose time is yet to come:
     * a playback that began anew there would show what follows too early.
     */
    private String beat() {
        boolean ahead = start != Bounds.OPEN_START && nanosTo(at.earliest()) > 0;
        return say(": heartbeat\n" + (ahead ? "" : "id: " + at + "\n") + "\n");
    }

    private @Nullable String pause(long wait) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarm = clients.wakeIn(Math.min(wait, heartbeat - silence()), this);
        return null;
    }
}
