package io.dateline.timeline;

import io.dateline.Answer;
import io.dateline.Example;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The imports of a random history, and what becomes of them when they are undone: nothing, on no day. */
class RandomImports {

    private final RandomLife life;

    /** What imports brought, with the version that they left. */
    private final Map<String, Long> brought = new HashMap<>();

    /** What was undone, with the version that the undo left. */
    private final Map<String, Long> undone = new HashMap<>();

    private int number;

    RandomImports(RandomLife life) {
        this.life = life;
    }

    void bring(String id) {
        Model next = new Model(id);
        life.say(next, life.any(Choices.PUBLISHED));
        life.position = imported(next, "created", next.id);
        life.model.developments.put(next.id, new ArrayList<>());
        life.happened(next.id, life.position, published(next), false, none -> next.copy());
        brought.put(next.id, 1L);
    }

    void undoOrBringAgain() {
        if (!undone.isEmpty()) {
            String id = life.any(List.copyOf(new TreeSet<>(undone.keySet())));
            Model was = life.now(id);
            if (undone.remove(id) == was.version) {
                bringAgain(was);
            }
        } else if (!brought.isEmpty()) {
            String id = life.any(List.copyOf(new TreeSet<>(brought.keySet())));
            Model was = life.now(id);
            boolean untouched = brought.remove(id) == was.version;
            long position = undo(id, untouched ? "retracted" : "left");
            if (untouched) {
                life.position = position;
                life.mistaken(was, life.position);
                undone.put(id, was.version + 1);
            }
        }
    }

    /** As it says now, since its own reports came out: a title, and with it perhaps other reports. */
    private void bringAgain(Model was) {
        Model next = was.copy();
        life.say(next, life.any(Choices.PUBLISHED));
        RandomLife.stands(next);
        life.position = imported(next, "created", was.id);
        String published = published(next);
        life.happened(was.id, life.position - 1, published, false, was.change(RandomLife::stands));
        Model stands = life.now(was.id);
        life.happened(was.id, life.position, published, true, known -> {
            Model anew = next.copy();
            anew.version = stands.version + 1;
            return anew;
        });
        brought.put(was.id, stands.version + 1);
    }

    /** The clock goes on in between: for that time, too, nothing was ever said otherwise. */
    void correctAndUndo(Model was, WanderingClock clock) {
        if (brought.containsKey(was.id) || undone.containsKey(was.id)) {
            return; // What a file said of those before is another matter.
        }
        Model row = life.model.developments.get(was.id).get(0).change().apply(null);
        row.title = "Imported " + number;
        String id = was.id + "-" + number++;
        long corrected = imported(row, "corrected", id);
        long seconds = life.reported(corrected, null);
        clock.wander(life.random);
        life.position = undo(id, "reverted");
        life.happened(was.id, corrected, seconds, false, was.change(known -> {}));
        Model meanwhile = life.now(was.id);
        life.happened(was.id, life.position, seconds, false, meanwhile.change(known -> {}));
    }

    private static String published(Model next) {
        return next.sources.get(0).split("@")[1];
    }

    /** @return the position of its last event */
    private long imported(Model row, String verdict, String id) {
        life.told().add("import " + id + " " + row.recording());
        Answer answer = life.http.send(
                "POST",
                "/developments/batch?importId=" + id,
                BodyPublishers.ofString(row.recording().toString()),
                "Content-Type",
                "application/x-ndjson");
        return position(answer, "verdict", verdict);
    }

    private long undo(String id, String done) {
        life.told().add("undo " + id);
        Answer answer = life.http.send("DELETE", "/imports/" + id + "?reason=A%20mistake", BodyPublishers.noBody());
        return position(answer, "done", done);
    }

    private static long position(Answer answer, String field, String expected) {
        JsonNode line = Example.JSON.readTree(answer.expect(200).text());
        if (!line.path(field).asString().equals(expected)) {
            throw new AssertionError(line.toString());
        }
        return line.path("position").asLong();
    }
}
