package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PositionTests extends HttpTest {

    @Test
    void tables_name_the_event_of_the_log_up_to_which_they_were_filled() {
        record(Example.call("named-by-its-tables"));
        Map<Long, String> filled = projections
                .sql("SELECT position, event_identifier FROM projection_position WHERE position > 0")
                .query(rows -> {
                    Map<Long, String> found = new java.util.HashMap<>();
                    while (rows.next()) {
                        found.put(rows.getLong(1), rows.getString(2));
                    }
                    return found;
                });
        assertThat(filled).isNotEmpty();
        filled.forEach((position, event) -> assertThat(event).isEqualTo(eventAt(position)));
    }

    private String eventAt(long position) {
        return database.sql("SELECT event_identifier FROM domain_event_entry WHERE global_index = ?")
                .param(position)
                .query(String.class)
                .single();
    }
}
