package io.dateline.log;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import io.dateline.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each test does to the rows of the log what somebody with a password of the database could do, and puts them back. */
class LedgerTests extends HttpTest {

    @Autowired
    private Ledger ledger;

    private long position;

    @BeforeEach
    void three_events_and_a_copy_of_all() {
        position = record(call("ledger-" + head()));
        record(call("ledger-" + head()));
        record(call("ledger-" + head()));
        database.sql("CREATE TABLE untouched AS SELECT * FROM domain_event_entry")
                .update();
    }

    @AfterEach
    void put_back() {
        database.sql("DELETE FROM domain_event_entry").update();
        database.sql("INSERT INTO domain_event_entry SELECT * FROM untouched").update();
        database.sql("DROP TABLE untouched").update();
        assertThat(verify("").path("intact").asBoolean()).isTrue();
    }

    @Test
    void a_log_that_nobody_touched_is_intact() {
        JsonNode found = verify("");
        assertThat(found.path("intact").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.path("events").asLong()).isEqualTo(head());
        assertThat(found.at("/head/position").asLong()).isEqualTo(head());
        assertThat(found.has("broken")).isFalse();
        assertThat(found.path("seconds").asDouble()).isBetween(0.0, 60.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            payload          | STRINGTOUTF8(REPLACE(UTF8TOSTRING(payload), 'speak', 'spoke'))
            payload          | STRINGTOUTF8(REPLACE(UTF8TOSTRING(payload), '37.62', '37.63'))
            meta_data        | STRINGTOUTF8(REPLACE(UTF8TOSTRING(meta_data), 'anonymous', 'Somebody'))
            payload          | STRINGTOUTF8('no JSON')
            meta_data        | STRINGTOUTF8('[')
            time_stamp       | '2001-01-01T00:00:00.000Z'
            time_stamp       | 'yesterday'
            payload_type     | 'development.corrected'
            payload_revision | '2'
            payload_revision | 'x'
            event_identifier | '0'
            sequence_number  | 7
            type             | 'Other'
            hash             | REPEAT('0', 64)
            hash             | NULL""")
    void a_change_of_any_column_is_found_where_it_is(String column, String value) {
        assertThat(database.sql("UPDATE domain_event_entry SET " + column + " = " + TestDatabase.sql(value)
                                + " WHERE global_index = ?")
                        .param(position)
                        .update())
                .isEqualTo(1);
        assertThat(broken(verify(""))).isEqualTo(position + " changed");
        assertThat(verify("?to=" + (position - 1)).path("intact").asBoolean()).isTrue();
        assertThat(broken(verify("?from=" + position))).isEqualTo(position + " changed");
    }

    @Test
    void what_is_the_same_json_is_the_same_event() {
        String other = TestDatabase.sql("STRINGTOUTF8(REPLACE(UTF8TOSTRING(payload), '37.62', '3.7620e1'))");
        database.sql("UPDATE domain_event_entry SET payload = " + other + " WHERE global_index = ?")
                .param(position)
                .update();
        assertThat(verify("").path("intact").asBoolean()).isTrue();
    }

    @Test
    void two_events_that_changed_places_are_found() {
        move(position, 0);
        move(position + 1, position);
        move(0, position + 1);
        JsonNode found = verify("");
        assertThat(broken(found)).isEqualTo(position + " out-of-order");
        assertThat(found.at("/broken/detail").asString()).contains("is at " + (position + 1));
    }

    @Test
    void an_event_that_was_taken_out_is_missing() {
        delete(position);
        assertThat(broken(verify(""))).isEqualTo(position + " missing");
        assertThat(broken(verify("?from=" + (position + 1)))).isEqualTo(position + " missing");
    }

    @Test
    void an_event_that_was_taken_out_is_found_even_where_those_after_it_moved_up() {
        delete(position);
        move(position + 1, position);
        move(position + 2, position + 1);
        assertThat(broken(verify(""))).isEqualTo(position + " changed");
    }

    @Test
    void an_end_that_was_taken_away_is_found_by_the_head_that_was_published() {
        JsonNode published = verify("").path("head");
        assertThat(verify(against(published)).at("/known/contained").asBoolean())
                .isTrue();
        delete(position + 2);
        assertThat(verify("").path("intact").asBoolean()).isTrue();
        JsonNode found = verify(against(published));
        assertThat(found.path("intact").asBoolean()).isFalse();
        assertThat(found.at("/known/contained").asBoolean()).isFalse();
        assertThat(found.at("/known/detail").asString()).contains("its end was taken away");
    }

    @Test
    void an_event_whose_hash_was_taken_away_gets_no_new_one_at_a_start() {
        database.sql("UPDATE domain_event_entry SET time_stamp = '2001-01-01T00:00:00.000Z', hash = NULL"
                        + " WHERE global_index >= ?")
                .param(position)
                .update();
        ledger.start();
        assertThat(broken(verify(""))).isEqualTo(position + " changed");
    }

    @Test
    void a_chain_that_was_made_anew_is_found_by_the_head_that_was_published() {
        JsonNode published = verify("").path("head");
        database.sql("UPDATE domain_event_entry SET time_stamp = '2001-01-01T00:00:00.000Z' WHERE global_index = ?")
                .param(position)
                .update();
        database.sql("UPDATE domain_event_entry SET hash = NULL WHERE global_index >= ?")
                .param(position)
                .update();
        sealAgain();
        assertThat(verify("").path("intact").asBoolean()).isTrue();
        assertThat(verify(against(published)).at("/known/detail").asString()).contains("written anew");
    }

    @Test
    void events_of_an_older_store_get_at_start_the_hashes_they_would_have_got() {
        JsonNode head = verify("").path("head");
        database.sql("UPDATE domain_event_entry SET hash = NULL WHERE global_index > 7")
                .update();
        assertThat(broken(verify(""))).isEqualTo("8 changed");
        sealAgain();
        assertThat(verify("").path("head")).isEqualTo(head);
        database.sql("UPDATE domain_event_entry SET hash = NULL").update();
        sealAgain();
        assertThat(verify("").path("head")).isEqualTo(head);
    }

    @Test
    void the_head_is_published_where_operators_look() {
        String info = http.raw("GET /actuator/info HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        JsonNode head = verify("").path("head");
        assertThat(info)
                .contains(
                        "\"position\":" + head(),
                        "\"hash\":\"" + head.path("hash").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=0", "from=x", "to=999999999", "from=3&to=2", "position=3", "hash=00", "hash=x&position=1"})
    void what_is_no_part_of_the_log_is_refused(String query) {
        Answer refused = http.get("/log/verification?" + query).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).isNotEmpty();
    }

    /** As the first start with hashes does, and somebody who knows how. */
    private void sealAgain() {
        database.sql("DELETE FROM ledger_sealed").update();
        ledger.start();
    }

    private JsonNode verify(String query) {
        return http.get("/log/verification" + query).expect(200).json();
    }

    private static String against(JsonNode head) {
        return "?position=" + head.path("position").asLong() + "&hash="
                + head.path("hash").asString();
    }

    private static String broken(JsonNode found) {
        assertThat(found.path("intact").asBoolean()).as(found.toString()).isFalse();
        return found.at("/broken/position").asLong() + " "
                + found.at("/broken/fault").asString();
    }

    private void delete(long at) {
        database.sql("DELETE FROM domain_event_entry WHERE global_index = ?")
                .param(at)
                .update();
    }

    private void move(long from, long to) {
        database.sql("UPDATE domain_event_entry SET global_index = ? WHERE global_index = ?")
                .param(to)
                .param(from)
                .update();
    }
}
