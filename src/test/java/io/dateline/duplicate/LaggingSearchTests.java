package io.dateline.duplicate;

import static io.dateline.Example.call;

import io.dateline.HttpTest;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The search for duplicates comes after the timelines, and a long way after them while much is recorded. */
@TestPropertySource(properties = "dateline.projection.patience=300ms")
class LaggingSearchTests extends HttpTest {

    @Autowired
    private Generations generations;

    @Test
    void what_is_recorded_and_not_searched_yet_is_not_said_never_to_have_been() {
        Generation active = generations.active(DuplicateProjection.NAME);
        generations.stop(DuplicateProjection.NAME, active);
        try {
            record(call("ahead-of-the-search"));
            http.get("/developments/ahead-of-the-search/similar").expectProblem(503, "not-there-yet");
            http.get("/developments/nowhere-at-all/similar").expectProblem(404, "never-recorded");
        } finally {
            generations.start(DuplicateProjection.NAME, active);
        }
        http.get("/developments/ahead-of-the-search/similar", "Dateline-At-Least", Long.toString(head()))
                .expect(200);
    }
}
