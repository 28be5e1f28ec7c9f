package io.dateline.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Problematic;
import io.dateline.projection.SetAside;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
            @JsonUnwrapped Problematic problem) {}

    /** @param handled how many events of the same development were handled, up to one that fails; it is listed then */
    record Outcome(long handled) {}

    List<Found> all() {
        return generations.names().stream()
                .flatMap(projection -> of(projection).stream())
                .toList();
    }

    private List<Found> of(String projection) {
        Set<Generation> followed = EnumSet.of(generations.active(projection));
        replays.unfinished(projection).ifPresent(replay -> followed.add(replay.generation()));
        return followed.stream()
                .flatMap(generation -> aside.in(projection, generation, Integer.MAX_VALUE).stream()
                        .map(problem -> new Found(projection, generation, problem)))
                .toList();
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
        return all().stream()
                .filter(found -> found.problem().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownProblem(id));
    }
}
