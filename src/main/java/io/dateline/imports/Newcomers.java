package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import io.dateline.projection.NotThereYet;
import io.dateline.vocabulary.ActorType;
import io.dateline.vocabulary.NewActors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers the actors that rows bring along, each before the rows are taken and for good: what is said of one later need not wait, and
 * whoever undoes the import may have used it elsewhere by then.
 */
@Component
class Newcomers {

    private final NewActors actors;
    private final RowReader reader;
    private final ImportSettings settings;

    Newcomers(NewActors actors, RowReader reader, ImportSettings settings) {
        this.actors = actors;
        this.reader = reader;
        this.settings = settings;
    }

    /** @return the rows; refused are those that name one who cannot be registered */
    List<Row> register(List<Row> rows, Wishes wishes, String reason) {
        List<Row> ready = new ArrayList<>();
        for (Row row : rows) {
            Row taken = row;
            for (String name : unknown(row)) {
                taken = register(taken, name, wishes, reason);
            }
            ready.add(taken);
        }
        return ready;
    }

    private Row register(Row row, String name, Wishes wishes, String reason) {
        try {
            // Nobody is registered for the sake of a row that is wrong.
            reader.read(row, wishes);
            if (row.problem() == null) {
                ActorType type = row.foreign() == null
                        ? ActorType.ORGANISATION
                        : row.foreign().actors().getOrDefault(name, ActorType.ORGANISATION);
                actors.register(name, type, reason, wishes.origin());
            }
            return row;
        } catch (InvalidInput wrong) {
            return row.refused(wrong);
        } catch (Problem taken) {
            // Another import may have been quicker.
            if (!isNew(name)) {
                return row;
            }
            return row.refused(new InvalidInput(
                    "actor",
                    "cannot be registered under an id made of its name; add it to another actor as an alias, or register"
                            + " it with POST /api/v1/actors: " + taken.getMessage(),
                    name));
        }
    }

    /** For a trial, which registers nobody: the rows without the actors that would be registered. */
    List<Row> leftOut(List<Row> rows) {
        return rows.stream().map(this::leftOut).toList();
    }

    private Row leftOut(Row row) {
        List<String> unknown = unknown(row);
        if (unknown.isEmpty()) {
            return row;
        }
        ObjectNode entry = row.entry().deepCopy();
        Predicate<JsonNode> named = name -> unknown.contains(name.asString(""));
        for (JsonNode claim : entry.path("claims")) {
            if (named.test(claim.path("claimant"))) {
                ((ObjectNode) claim).remove("claimant");
            }
        }
        ArrayNode left = entry.arrayNode();
        entry.path("participants")
                .valueStream()
                .filter(participant -> !named.test(participant.path("actor")))
                .forEach(left::add);
        entry.set("participants", left);
        return row.saying(entry);
    }

    private List<String> unknown(Row row) {
        if (row.entry() == null || row.problem() != null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (JsonNode participant : row.entry().path("participants")) {
            names.add(participant.path("actor").asString(""));
        }
        for (JsonNode claim : row.entry().path("claims")) {
            names.add(claim.path("claimant").asString(""));
        }
        return names.stream()
                .distinct()
                .filter(name -> !name.isBlank() && isNew(name))
                .toList();
    }

    private boolean isNew(String name) {
        long end = System.nanoTime() + settings.patience().toNanos();
        for (; ; ) {
            try {
                return actors.isNew(name);
            } catch (NotThereYet lagging) {
                if (System.nanoTime() > end) {
                    throw lagging;
                }
            }
        }
    }
}
