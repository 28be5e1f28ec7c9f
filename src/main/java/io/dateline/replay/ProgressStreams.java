package io.dateline.replay;

import io.dateline.replay.ProgressClient.Told;
import io.dateline.stream.SseClients;
import io.dateline.stream.StreamsClosed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whoever listens how far a replay has come, until it is over. One look at the database is for all who listen, to whichever
 * replay.
 */
@Component
class ProgressStreams extends SseClients<ProgressClient> {

    static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(ProgressStreams.class);
    private static final int THREADS = 2;
    private static final long EVERY_MILLIS = 250;

    private final ReplayTable table;
    private final JsonMapper json;
    private volatile @Nullable ScheduledExecutorService writers;

    ProgressStreams(ReplayTable table, JsonMapper json) {
        super("Dateline stops; ask again");
        this.table = table;
        this.json = json;
    }

    /**
     * @throws UnknownReplay where there is nothing to listen to
     * @throws TooManyListeners where there is no room for one more
     * @throws StreamsClosed while Dateline starts or stops
     */
    void listen(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        check();
        Replay begun = table.find(id).orElseThrow(() -> new UnknownReplay(id));
        Told now = told(begun);
        ProgressClient client = admit(
                MOST,
                TooManyListeners::new,
                request,
                response,
                connection -> new ProgressClient(connection, this, writers, now));
        if (client != null) {
            client.listen();
        }
    }

    private Told told(Replay now) {
        return new Told(now, "event:" + now.state().word() + "\ndata:" + json.writeValueAsString(now) + "\n\n");
    }

    private void look() {
        try {
            Set<String> wanted = all().stream().map(ProgressClient::replay).collect(Collectors.toSet());
            if (!wanted.isEmpty()) {
                Map<String, Told> found = table.find(wanted).stream().collect(Collectors.toMap(Replay::id, this::told));
                all().stream()
                        .filter(client -> found.containsKey(client.replay()))
                        .forEach(client -> client.tell(found.get(client.replay())));
            }
        } catch (DataAccessException away) {
            // An exception would end the looks without a word to who listens; the next one comes soon.
            LOG.warn("How far replays have come cannot be told now", away);
        } catch (RuntimeException broken) {
            LOG.error("How far replays have come cannot be told now", broken);
        }
    }

    int count() {
        return all().size();
    }

    @Override
    protected void open() {
        ScheduledExecutorService opened =
                Executors.newScheduledThreadPool(THREADS, work -> new Thread(work, "progress-writer"));
        opened.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        writers = opened;
    }

    /** Without an interrupt, which would close H2's file in the middle of a read. */
    @Override
    protected void shut() {
        writers.shutdown();
    }
}
