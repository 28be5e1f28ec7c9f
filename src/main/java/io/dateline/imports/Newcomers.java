package io.dateline.imports;

import io.dateline.development.Duplicates;
import io.dateline.log.Commands;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import io.dateline.projection.NotThereYet;
import io.dateline.vocabulary.ActorType;
import io.dateline.vocabulary.Enrolment;
import io.dateline.vocabulary.NewActors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
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
    private final Taking taking;
    private final Commands commands;
    private final Attempts attempts;

    Newcomers(NewActors actors, RowReader reader, Taking taking, Commands commands, ImportSettings settings) {
        this.actors = actors;
        this.reader = reader;
        this.taking = taking;
        this.commands = commands;
        this.attempts = new Attempts(settings.patience());
    }

    /** @return the rows; refused are those that name one who cannot be registered */
    List<Row> register(List<Row> rows, Wishes wishes, String reason) {
        return rows.stream().map(row -> register(row, actors, wishes, reason)).toList();
    }

    /** For a trial, which registers nobody. */
    Enrolment tried() {
        return actors.tried();
    }

    /** @return the rows without the actors that would be registered; refused are the same as otherwise */
    List<Row> leaveOut(List<Row> rows, Enrolment tried, Wishes wishes) {
        return rows.stream()
                .map(row -> without(register(row, tried, wishes, "A trial"), unknown(row, actors)))
                .toList();
    }

    private Row register(Row row, Enrolment actors, Wishes wishes, String reason) {
        List<String> unknown = unknown(row, actors);
        if (unknown.isEmpty()) {
            return row;
        }
        Row registered = row;
        try {
            check(without(row, unknown), wishes);
            for (String name : unknown) {
                registered = register(registered, name, actors, wishes, reason);
            }
            return registered;
        } catch (Problem wrong) {
            return registered.refused(Blame.row(wrong));
        }
    }

    /** Nobody is registered for the sake of a row that is wrong. @throws Problem where it would be, if they were known */
    private void check(Row row, Wishes wishes) {
        Wanted wanted = attempts.make(number -> reader.read(row, wishes));
        if (taking.wish(wanted, wishes) != Duplicates.ALLOW && !taking.isRecorded(wanted.id())) {
            return; // It may come to be a report of something else, of which it is right.
        }
        try {
            // Those that it is placed after or before may be rows ahead of it, which are not taken yet.
            commands.tried(() -> taking.adopt(wanted.placedAgainst(other -> false), wishes));
        } catch (NotThereYet | ConcurrencyException | LockAcquisitionFailedException notNow) {
            // It is decided when it is taken.
        }
    }

    private Row register(Row row, String name, Enrolment actors, Wishes wishes, String reason) {
        ActorType type = row.foreign() == null
                ? ActorType.ORGANISATION
                : row.foreign().actors().getOrDefault(name, ActorType.ORGANISATION);
        try {
            String id = attempts.make(number -> actors.register(name, type, reason, wishes.origin()));
            return row.registering(new Newcomer(id, name.strip()));
        } catch (InvalidInput wrong) {
            throw wrong;
        } catch (Problem taken) {
            Blame.row(taken);
            // Another import may have been quicker.
            if (!isNew(name, actors)) {
                return row;
            }
            throw new InvalidInput(
                    "actor",
                    "cannot be registered under an id made of its name; add it to another actor as an alias, or register"
                            + " it with POST /api/v1/actors: " + taken.getMessage(),
                    name);
        }
    }

    private static Row without(Row row, List<String> unknown) {
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

    private List<String> unknown(Row row, Enrolment actors) {
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
                .filter(name -> !name.isBlank() && isNew(name, actors))
                .toList();
    }

    private boolean isNew(String name, Enrolment actors) {
        return attempts.make(number -> actors.isNew(name));
    }
}
