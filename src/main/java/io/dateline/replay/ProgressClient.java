package io.dateline.replay;

import io.dateline.stream.SseClient;
import io.dateline.stream.SseClients;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One who listens to a replay: is told how it stands now, so that one who is slow misses what was in between. */
final class ProgressClient extends SseClient {

    private static final int BEATS_OF_SILENCE = 60;
    private static final int BEATS_OF_PATIENCE = 240;

    private volatile Told latest;
    private volatile @Nullable Told told;
    private volatile boolean beat;
    private int silent;
    private int late;

    ProgressClient(AsyncContext connection, SseClients<?> clients, Executor writers, Told latest) throws IOException {
        super(connection, clients, writers);
        this.latest = latest;
    }

    /** How a replay stands, and the words for it. */
    record Told(Replay replay, String frame) {

        private String silence() {
            return ":still " + replay.state().word() + "\n\n";
        }
    }

    String replay() {
        return latest.replay().id();
    }

    /** Comes four times a second. Who takes nothing for a minute is no longer there, and makes room for others. */
    void tell(Told now) {
        late = beat || told != latest ? late + 1 : 0;
        boolean news = !now.replay().equals(latest.replay());
        silent = news ? 0 : silent + 1;
        if (late >= BEATS_OF_PATIENCE) {
            cut();
        } else if (news) {
            latest = now;
            wake();
        } else if (silent % BEATS_OF_SILENCE == 0) {
            // Finds out whether anybody is still there, and keeps proxies from hanging up.
            beat = true;
            wake();
        }
    }

    @Override
    protected @Nullable String next() {
        Told now = latest;
        if (now != told) {
            told = now;
            return now.replay().isUnfinished() ? now.frame() : last(now.frame());
        }
        if (beat) {
            beat = false;
            return now.silence();
        }
        return null;
    }

    @Override
    protected String closing(String word) {
        return "event:closing\ndata:{\"message\":\"" + word + "\"}\n\n";
    }

    @Override
    protected String place() {
        return "\"" + replay() + "\"";
    }
}
