package io.dateline.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Problematic;
import io.dateline.projection.SetAside;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events that were set aside in what is read, and in what is being replayed. */
@Component
class Problematics {

    private final Generations generations;
    private final SetAside aside;
    private final ReplayTable replays;

    Problematics(Generations generations, SetAside aside, ReplayTable replays) {
        this.generations = generations;
        this.aside = aside;
        this.replays = replays;
    }

    /** An event, and which generation of which projection could not handle it. */
    record Found(
            String projection,
            Generation generation,
            @JsonUnwrapped Problematic problem) {

        ProblemPlace place() {
            return new ProblemPlace(projection, generation, problem.development());
        }
    }

    /** @param handled how many events of the same development were handled, up to one that fails; it is listed then */
    record Outcome(long handled) {}

    /** By projection, generation and development, from behind that place on. */
    List<Found> page(@Nullable ProblemPlace after, int atMost) {
        List<Found> found = new ArrayList<>();
        for (ProblemPlace start : starts()) {
            ProblemPlace from = after == null || after.isBefore(start) ? start : after;
            if (from.isIn(start)) {
                aside.page(from.projection(), from.generation(), from.development(), atMost - found.size()).stream()
                        .map(problem -> new Found(from.projection(), from.generation(), problem))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Before the first of each generation that is followed, in their order. */
    private Set<ProblemPlace> starts() {
        Set<ProblemPlace> followed = new TreeSet<>();
        for (String projection : generations.names()) {
            Stream.concat(
                            Stream.of(generations.active(projection)),
                            replays.unfinished(projection).map(Replay::generation).stream())
                    .forEach(generation -> followed.add(new ProblemPlace(projection, generation, "")));
        }
        return followed;
    }

    /** @throws StillFails where it cannot be handled now, either */
    Outcome retry(String id) {
        Found found = find(id);
        long handled = aside.retry(found.projection(), found.generation(), found.problem());
        if (handled == 0) {
            throw new StillFails(find(id));
        }
        return new Outcome(handled);
    }

    Outcome skip(String id, String author) {
        Found found = find(id);
        return new Outcome(aside.skip(found.projection(), found.generation(), found.problem(), author));
    }

    private Found find(String id) {
        return starts().stream()
                .flatMap(in -> aside.find(in.projection(), in.generation(), id).stream()
                        .map(problem -> new Found(in.projection(), in.generation(), problem)))
                .findFirst()
                .orElseThrow(() -> new UnknownProblem(id));
    }
}
