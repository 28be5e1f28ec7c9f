package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTests {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    /** Java closes the file of whoever is interrupted while writing to it. */
    private static void lose(Answers answers) {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> answers.add(List.of(Map.of("line", 2)))).isInstanceOf(AsideFailed.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void the_last_line_is_sent_where_the_file_takes_no_more() throws IOException {
        try (Answers answers = new Answers(Example.JSON, () -> true, sent)) {
            answers.add(List.of(Map.of("line", 1)));
            await().until(() -> sent.size() > 0);
            lose(answers);
            answers.end(Map.of("problem", "full"));
        }
        assertThat(sent).hasToString("{\"line\":1}\n{\"problem\":\"full\"}\n");
    }

    @Test
    void what_cannot_be_read_any_more_is_not_left_out_in_silence() throws IOException {
        // More than is sent to somebody who does not read yet.
        String much = "x".repeat(200_000);
        Answers answers = new Answers(Example.JSON, () -> false, sent);
        answers.add(List.of(much));
        lose(answers);
        assertThatThrownBy(answers::close).isInstanceOf(IllegalStateException.class);
    }
}
