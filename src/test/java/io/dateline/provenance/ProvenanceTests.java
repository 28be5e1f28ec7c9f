package io.dateline.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dateline.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTests {

    private static final Provenance PRESS = new Provenance(
            List.of(
                    publisher("a-state", PublisherType.OWNER, null),
                    publisher("a-group", PublisherType.OWNER, "a-state"),
                    publisher("state-wire", PublisherType.AGENCY, "a-group", "State Wire Agency", "wire.example"),
                    publisher("state-radio", PublisherType.OUTLET, "a-state"),
                    publisher("free-wire", PublisherType.AGENCY, null, "The Free Wire"),
                    publisher("gazette", PublisherType.OUTLET, null, "The Gazette", "Gazeta Año")),
            3);

    static Publisher publisher(String id, PublisherType type, String owner, String... aliases) {
        return new Publisher(id, "Name of " + id, type, List.of(aliases), null, owner, null);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            state-wire,          -,                 a-state
            State Wire Agency,   -,                 a-state
            wire.example,        -,                 a-state
            state-radio,         -,                 a-state
            a-state,             -,                 a-state
            gazette,             -,                 gazette
            Name of gazette,     -,                 gazette
            gazette,             free-wire,         free-wire
            gazette,             The Free Wire,     free-wire
            gazette,             state-wire,        a-state
            Village Post,        free-wire,         free-wire
            Village Post,        -,                 -
            gazette,             No Such Wire,      -
            """)
    void a_report_belongs_to_the_last_owner_of_its_publisher_or_of_the_wire_it_credits(
            String publisher, String wire, String family) {
        assertThat(PRESS.family(publisher, wire)).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({"THE GAZETTE", "' the  gazette '", "The\u00a0Gazette", "gazeta ano\u0303", "GAZETA AÑO", "TheGazette"})
    void letter_case_white_space_and_the_coding_of_accents_do_not_count(String name) {
        // A tilde may be a character of its own.
        assertThat(PRESS.family(name.replace("ano\u0303", "an\u0303o"), null)).isEqualTo("gazette");
    }

    @Test
    void before_the_first_registry_nobody_has_a_family() {
        assertThat(Provenance.NONE.family("gazette", null)).isNull();
        assertThat(Provenance.NONE.family("gazette", "free-wire")).isNull();
        assertThat(Provenance.NONE.corroboratedFrom()).isEqualTo(2);
    }

    @Test
    void who_belongs_to_itself_by_way_of_others_has_no_family_and_is_refused() {
        List<Publisher> circle =
                List.of(publisher("one", PublisherType.OWNER, "two"), publisher("two", PublisherType.OWNER, "one"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance(circle, 2))
                .withMessageContaining("'one'");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            true,  true,  true,  true,  a b c,     MERGED,       merged,              3
            false, true,  true,  true,  a b c,     RETRACTED,    retracted-by-hand,   3
            false, false, true,  true,  a b c,     DISPUTED,     disputed-by-hand,    3
            false, false, false, true,  a b c,     CONFIRMED,    confirmed-by-hand,   3
            false, false, false, true,  ?,         CONFIRMED,    confirmed-by-hand,   0
            false, false, false, false, a b c,     CORROBORATED, independent-sources, 3
            false, false, false, false, a b c d,   CORROBORATED, independent-sources, 4
            false, false, false, false, a b,       REPORTED,     default,             2
            false, false, false, false, a b a b a, REPORTED,     default,             2
            false, false, false, false, a b ? ?,   REPORTED,     default,             2
            false, false, false, false, a ? b ? c, CORROBORATED, independent-sources, 3
            false, false, false, false, ? ? ?,     REPORTED,     default,             0
            false, false, false, false, '',        REPORTED,     default,             0
            true,  false, false, false, a,         MERGED,       merged,              1
            """)
    void the_first_rule_that_applies_decides(
            boolean merged,
            boolean retracted,
            boolean disputed,
            boolean confirmed,
            String families,
            Status status,
            String rule,
            int independent) {
        assertThat(PRESS.assess(merged, retracted, disputed, confirmed, families(families)))
                .isEqualTo(new Assessment(status, rule, independent));
    }

    /** A question mark stands for a source of unknown lineage. */
    private static List<String> families(String letters) {
        List<String> families = new ArrayList<>(letters.isEmpty() ? List.of() : Arrays.asList(letters.split(" ")));
        families.replaceAll(family -> family.equals("?") ? null : family);
        return families;
    }

    @RepeatedTest(200)
    void the_answer_is_the_same_in_any_order_of_the_sources_and_counts_no_copy(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> families = new ArrayList<>();
        for (int source = random.nextInt(8); source > 0; source--) {
            families.add(random.nextInt(4) == 0 ? null : "family-" + random.nextInt(5));
        }
        boolean[] said = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
        Assessment assessment = PRESS.assess(said[0], said[1], said[2], said[3], families);
        HashSet<String> known = new HashSet<>(families);
        known.remove(null);
        assertThat(assessment.independentSources()).isEqualTo(known.size());
        List<String> copied = new ArrayList<>(families);
        copied.addAll(families);
        copied.add(null);
        Collections.shuffle(copied, random);
        assertThat(PRESS.assess(said[0], said[1], said[2], said[3], copied))
                .as(families + " " + Arrays.toString(said))
                .isEqualTo(assessment);
    }

    @Test
    void the_registry_is_a_value_and_the_same_after_a_way_through_json() {
        String json = Example.JSON.writeValueAsString(PRESS);
        Provenance read = Example.JSON.readValue(json, Provenance.class);
        assertThat(read).isEqualTo(PRESS).hasSameHashCodeAs(PRESS);
        assertThat(read.family("wire.example", null)).isEqualTo("a-state");
        assertThat(Example.JSON.readTree(json).propertyNames()).containsExactly("publishers", "corroboratedFrom");
        assertThat(Example.JSON.writeValueAsString(Status.CORROBORATED)).isEqualTo("\"corroborated\"");
        assertThat(new Provenance(PRESS.publishers(), 2)).isNotEqualTo(PRESS);
        assertThat(new Provenance(PRESS.publishers().subList(1, 6), 3)).isNotEqualTo(PRESS);
    }
}
