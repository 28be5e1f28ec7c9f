package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class ProjectionFileTests {

    private static final int SHOWN = 7;

    @TempDir
    Path folder;

    private JdbcTemplate log;

    @BeforeEach
    void projections_that_show_seven_of_nine_events() {
        log = log("log", 9);
        try (HikariDataSource file = open()) {
            new JdbcTemplate(file)
                    .update(
                            "INSERT INTO projection_position (processor, position, event_identifier)"
                                    + " VALUES ('timelines-a', ?, ?)",
                            SHOWN,
                            "log" + SHOWN);
        }
    }

    private JdbcTemplate log(String name, int events) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve(name));
        Flyway.configure().dataSource(source).load().migrate();
        JdbcTemplate made = new JdbcTemplate(source);
        record(made, name, 1, events);
        return made;
    }

    private static void record(JdbcTemplate log, String name, int from, int to) {
        for (int position = from; position <= to; position++) {
            log.update(
                    "INSERT INTO domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number,"
                            + " type, time_stamp, payload_type, payload, meta_data)"
                            + " VALUES (?, ?, 'a', ?, 'Development', '2016', 'development.recorded', X'00', X'00')",
                    position,
                    name + position,
                    position);
        }
    }

    private HikariDataSource open() {
        return new ProjectionFile(folder, log).open();
    }

    /** How far the projections are that are there now; 0 for ones that begin anew. */
    private long shown() {
        try (HikariDataSource file = open()) {
            return new JdbcTemplate(file)
                    .queryForObject("SELECT COALESCE(MAX(position), 0) FROM projection_position", Long.class);
        }
    }

    @Test
    void projections_stay_while_their_log_grows() {
        assertThat(shown()).isEqualTo(SHOWN);
        record(log, "log", 10, 12);
        assertThat(shown()).isEqualTo(SHOWN);
        assertThat(shown()).isEqualTo(SHOWN);
    }

    @Test
    void projections_are_made_anew_where_the_log_has_lost_what_they_show() {
        log.update("DELETE FROM domain_event_entry WHERE global_index >= ?", SHOWN);
        assertThat(shown()).isZero();
    }

    @Test
    void projections_are_made_anew_where_the_log_went_on_otherwise() {
        log.update("DELETE FROM domain_event_entry WHERE global_index >= ?", SHOWN);
        record(log, "other", SHOWN, 20);
        assertThat(shown()).isZero();
    }

    @Test
    void projections_are_made_anew_beside_another_log() {
        log = log("another", 50);
        assertThat(shown()).isZero();
    }

    @Test
    void a_broken_file_is_made_anew() throws IOException {
        Path file = folder.resolve("projections.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= 0x55;
        }
        Files.write(file, bytes);
        assertThat(shown()).isZero();
    }
}
