package io.dateline.intake;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which developments came from the folder, so that one that is no longer there can be told. */
@Component
class AdoptedEntries {

    private final JdbcClient database;

    AdoptedEntries(JdbcClient database) {
        this.database = database;
    }

    Set<String> all() {
        return new HashSet<>(database.sql("SELECT development FROM adopted_entry")
                .query(String.class)
                .list());
    }

    void add(String development) {
        database.sql("INSERT INTO adopted_entry (development) VALUES (?)")
                .param(development)
                .update();
    }
}
