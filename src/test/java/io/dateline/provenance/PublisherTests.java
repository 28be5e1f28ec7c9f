package io.dateline.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.problem.FieldError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PublisherTests extends HttpTest {

    private static final Pattern PUBLISHER = Pattern.compile("(?m)^publisher: \"(.*)\"$");

    @Autowired
    private Publishers publishers;

    @Autowired
    private PublisherFiles files;

    @Test
    void every_publisher_of_the_file_has_a_family_that_belongs_to_nobody() {
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode publisher : http.get("/publishers").expect(200).json().path("items")) {
            byId.put(publisher.path("id").asString(), publisher);
        }
        assertThat(byId).hasSizeGreaterThan(200);
        for (JsonNode publisher : byId.values()) {
            JsonNode root = publisher;
            while (root.hasNonNull("owner")) {
                root = byId.get(root.path("owner").asString());
                assertThat(root).as("owner of " + publisher).isNotNull();
            }
            assertThat(publisher.path("family").asString())
                    .isEqualTo(root.path("id").asString());
        }
    }

    @Test
    void every_owner_owns_somebody_and_every_wire_may_be_credited() {
        List<Publisher> all = publishers.now().publishers();
        for (Publisher publisher : all) {
            List<FieldError> refusals = new ArrayList<>();
            String wire = publishers.wire("wire", publisher.name(), refusals::add);
            if (publisher.type() == PublisherType.AGENCY) {
                assertThat(wire).isEqualTo(publisher.id());
                assertThat(refusals).isEmpty();
            } else {
                assertThat(refusals).as(publisher.id()).hasSize(1);
            }
            if (publisher.type() == PublisherType.OWNER) {
                assertThat(all)
                        .as(publisher.id())
                        .anyMatch(owned -> publisher.id().equals(owned.owner()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            TASS,                 RIA Novosti,                 true
            Sputnik,              rt.com,                      true
            SANA,                 Tishreen,                    true
            Press TV,             IRNA,                        true
            The Times,            Wall Street Journal,         true
            Hürriyet Daily News,  Doğan Haber Ajansı,          true
            France 24,            AFP,                         false
            Associated Press,     Associated Press of Pakistan, false
            nytimes.com,          Washington Post,             false
            Interfax,             TASS,                        false
            SOHR,                 Airwars,                     false
            """)
    void those_of_one_owner_are_one_family_and_others_are_not(String one, String other, boolean same) {
        String family = publishers.now().family(one, null);
        assertThat(family).isNotNull();
        assertThat(family.equals(publishers.now().family(other, null))).isEqualTo(same);
    }

    @Test
    void the_publishers_of_the_seeds_have_a_lineage_unless_they_are_unknown() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path seed : seeds.toList()) {
                PUBLISHER.matcher(Files.readString(seed)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(5);
        for (String name : names) {
            String family = publishers.now().family(name, null);
            if (name.startsWith("Unknown")) {
                assertThat(family).as(name).isNull();
            } else {
                assertThat(family).as(name).isNotNull();
            }
        }
        assertThat(publishers.now().family("Associated Press, carried by Fox News", null))
                .isEqualTo("ap");
    }

    @Test
    void a_publisher_is_found_by_id_name_or_domain() {
        for (String name : new String[] {"sputnik", "Sputnik%20News", "SPUTNIKNEWS.COM"}) {
            JsonNode found = http.get("/publishers/" + name).expect(200).json();
            assertThat(found.path("id").asString()).isEqualTo("sputnik");
            assertThat(found.path("owner").asString()).isEqualTo("rossiya-segodnya");
            assertThat(found.path("family").asString()).isEqualTo("russian-state");
        }
    }

    @ParameterizedTest
    @CsvSource({"reutres, reuters", "Asociated%20Press, ap", "nytimes.co, new-york-times"})
    void what_is_nearly_a_publisher_is_not_found_but_suggests_it(String asked, String meant) {
        JsonNode problem = http.get("/publishers/" + asked)
                .expectProblem(404, "unknown-publisher")
                .json();
        assertThat(problem.path("suggestion").asString()).isEqualTo(meant);
        assertThat(problem.path("detail").asString()).endsWith("did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rueters         | unknown wire 'Rueters', did you mean 'reuters'?
            xxxxxxxxxxxxxxx | unknown wire 'xxxxxxxxxxxxxxx'
            The Guardian    | unknown wire 'The Guardian'; 'guardian' is a publisher, but no wire
            """)
    void what_is_no_wire_is_refused_with_the_nearest(String name, String message) {
        List<FieldError> refusals = new ArrayList<>();
        assertThat(publishers.wire("sources[0].wire", name, refusals::add)).isEqualTo(name);
        assertThat(refusals).containsExactly(new FieldError("sources[0].wire", message, name));
    }

    @Test
    void what_was_adopted_at_the_start_is_not_adopted_again() {
        assertThat(database.sql("SELECT COUNT(*) FROM domain_event_entry WHERE payload_type = 'publishers.adopted'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        long head = head();
        files.load();
        assertThat(head()).isEqualTo(head);
    }
}
