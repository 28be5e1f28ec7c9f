package io.dateline.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentCommand.Adopt;
import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentCommand.CiteAgain;
import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentCommand.Retract;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import io.dateline.development.Judgement.Merged;
import io.dateline.development.Judgement.Retracted;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.StaleVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a development decides. The rules are the real ones, with the vocabulary of the files. */
class DevelopmentTests extends HttpTest {

    private static final DevelopmentId ID = new DevelopmentId("a-call");
    private static final Details CALL = details("2015-09-18", "They spoke.");
    private static final Details LATER_CALL = details("2015-09-19", "They spoke.");
    private static final Details LONG_CALL = details("2015-09-18", "They spoke at length.");
    private static final Source SECOND =
            new Source(null, "A paper", null, null, "2015-09-20", null, null, null, null, null, null, null);
    private static final Recorded RECORDED = new Recorded(ID, CALL, null, null);

    @Autowired
    private DetailRules rules;

    private AggregateTestFixture<Development> fixture;

    private static Details details(String date, String summary) {
        ObjectNode call = Example.call("x").put("date", date).put("summary", summary);
        call.remove("id");
        return Example.JSON.treeToValue(call, Details.class);
    }

    private static Upstream upstream(String version, Details said) {
        return new Upstream("events", version, said);
    }

    @BeforeEach
    void the_real_rules() {
        fixture = new AggregateTestFixture<>(Development.class);
        fixture.registerInjectableResource(rules);
    }

    @Test
    void a_development_is_recorded_once_and_the_same_again_changes_nothing() {
        fixture.givenNoPriorActivity().when(new Record(ID, CALL, false)).expectEvents(RECORDED);
        fixture.given(RECORDED)
                .when(new Record(ID, CALL, false))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_id_that_stands_for_something_else_is_refused() {
        fixture.given(RECORDED)
                .when(new Record(ID, LATER_CALL, false))
                .expectNoEvents()
                .expectException(AlreadyRecorded.class);
    }

    @Test
    void a_correction_carries_the_details_whole() {
        fixture.given(RECORDED)
                .when(new Correct(
                        ID, new Why(1L, "The day was wrong", null), Example.json("{'date': '2015-09-19'}"), false))
                .expectEvents(new Corrected(ID, LATER_CALL, "The day was wrong", null, null, null, null, null));
    }

    @Test
    void a_correction_that_says_what_stands_there_is_refused() {
        fixture.given(RECORDED)
                .when(new Correct(ID, new Why(1L, "Why not", null), Example.json("{'date': '2015-09-18'}"), false))
                .expectNoEvents()
                .expectException(NothingToCorrect.class);
    }

    @Test
    void a_correction_to_something_invalid_is_refused_and_changes_nothing() {
        fixture.given(RECORDED)
                .when(new Correct(ID, new Why(null, "A slip", null), Example.json("{'kind': 'cal'}"), false))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void who_has_seen_an_older_version_may_not_change_the_newer_one() {
        fixture.given(RECORDED, new SourceAdded(ID, SECOND, null, null))
                .when(new Retract(ID, new Why(1L, "Hoax", null)))
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    @Test
    void a_source_is_cited_once() {
        fixture.given(RECORDED)
                .when(new AddSource(ID, 1L, SECOND, "A second report", false))
                .expectEvents(new SourceAdded(ID, SECOND, "A second report", null));
        fixture.given(RECORDED, new SourceAdded(ID, SECOND, null, null))
                .when(new AddSource(ID, null, SECOND, null, false))
                .expectNoEvents()
                .expectException(AlreadyCited.class);
    }

    @Test
    void a_development_is_retracted_only_once() {
        fixture.given(RECORDED, new Retracted(ID, "Hoax", null, null))
                .when(new Retract(ID, new Why(null, "Hoax", null)))
                .expectNoEvents()
                .expectException(AlreadyRetracted.class);
    }

    @Test
    void a_file_that_says_nothing_new_does_nothing() {
        fixture.given(new Recorded(ID, CALL, upstream("1", null), null))
                .when(new Adopt(ID, CALL, upstream("1", null), "Changed", false))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new Adopted(Adoption.UNCHANGED, 1, Standing.first(ID, null, CALL), List.of()));
    }

    @Test
    void a_file_that_changes_corrects_what_it_changed_and_leaves_what_was_corrected_here() {
        Details both = details("2015-09-19", "They spoke at length.");
        fixture.given(
                        new Recorded(ID, CALL, upstream("1", null), null),
                        new Corrected(ID, LONG_CALL, "More is known", null, null, null, null, null))
                .when(new Adopt(ID, LATER_CALL, upstream("2", null), "Changed", false))
                .expectEvents(new Corrected(ID, both, "Changed", null, upstream("2", LATER_CALL), null, null, null));
    }

    @Test
    void a_system_that_is_heard_of_for_the_first_time_and_says_what_was_recorded_leaves_what_was_corrected_since() {
        fixture.given(RECORDED, new Corrected(ID, LONG_CALL, "More is known", null, null, null, null, null))
                .when(new Adopt(ID, CALL, upstream("1", null), "Changed", false))
                .expectNoEvents();
    }

    @Test
    void a_file_does_not_bring_back_what_was_retracted() {
        fixture.given(new Recorded(ID, CALL, upstream("1", null), null), new Retracted(ID, "Hoax", null, null))
                .when(new Adopt(ID, LATER_CALL, upstream("2", null), "Changed", false))
                .expectNoEvents()
                .expectResultMessageMatching(Matchers.matches(
                        result -> ((Adopted) result.getPayload()).adoption() == Adoption.RETRACTED_HERE));
    }

    @Test
    void a_file_does_not_change_what_was_merged_into_another_and_its_change_is_not_forgotten() {
        Merged merged = new Merged(ID, "other", "The same", null);
        Adopt changed = new Adopt(ID, LATER_CALL, upstream("2", null), "Changed", false);
        fixture.given(new Recorded(ID, CALL, upstream("1", null), null), merged)
                .when(changed)
                .expectNoEvents()
                .expectResultMessageMatching(
                        Matchers.matches(result -> ((Adopted) result.getPayload()).adoption() == Adoption.MERGED_HERE));
    }

    @Test
    void what_goes_on_in_another_gets_no_reports_by_itself() {
        fixture.given(RECORDED, new Merged(ID, "other", "The same", null))
                .when(Attach.all(ID, LATER_CALL, false))
                .expectNoEvents()
                .expectException(MergedInto.class);
    }

    @Test
    void reports_that_were_withdrawn_by_mistake_stand_again_by_a_correction() {
        Source second = Example.JSON.treeToValue(Example.source("Herald", "2015-09-20"), Source.class);
        fixture.given(
                        RECORDED,
                        new SourceAdded(ID, second, null, null),
                        new DevelopmentEvent.SourceWithdrawn(ID, second, "A mistake", null, null))
                .when(new CiteAgain(ID, List.of(second.withdrawn("A mistake")), "Imported again"))
                .expectEvents(new Corrected(
                        ID,
                        CALL.withSource(second),
                        "Imported again",
                        null,
                        null,
                        null,
                        Instant.parse("2015-09-20T23:59:59Z"),
                        null));
    }

    @Test
    void a_correction_leaves_a_report_that_stands() {
        Source first = CALL.sources().get(0);
        Source second = Example.JSON.treeToValue(Example.source("Herald", "2015-09-20"), Source.class);
        ObjectNode withdrawnAlone = Example.json("{}");
        withdrawnAlone.putArray("sources").add(Example.JSON.<JsonNode>valueToTree(first.withdrawn("Wrong")));
        fixture.given(
                        RECORDED,
                        new SourceAdded(ID, second, null, null),
                        new DevelopmentEvent.SourceWithdrawn(ID, first, "Wrong", null, null))
                .when(new Correct(ID, new Why(null, "r", null), withdrawnAlone, false))
                .expectNoEvents()
                .expectException(OnlySource.class);
    }

    @Test
    void a_development_has_not_more_links_than_can_be_written_with_each_of_its_changes() {
        List<Object> linked = new ArrayList<>(List.of(RECORDED));
        for (int number = 0; number < 200; number++) {
            linked.add(new Judgement.Linked(ID, new Link(Link.Type.FOLLOWS, "other-" + number), "r", null));
        }
        fixture.given(linked)
                .when(new DevelopmentCommand.AddLink(
                        ID, new Why(null, "r", null), new Link(Link.Type.FOLLOWS, "one-more")))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void what_a_file_and_people_here_said_is_refused_where_nothing_would_tell_when_it_was() {
        ObjectNode placed = Example.JSON.valueToTree(CALL);
        placed.putArray("after").add("earlier");
        Details dated = Example.JSON.treeToValue(placed, Details.class);
        placed.remove("date");
        Details undated = Example.JSON.treeToValue(placed, Details.class);
        fixture.given(
                        new Recorded(ID, dated, upstream("1", null), null),
                        new Corrected(ID, CALL, "Not known to be later", null, null, null, null, null))
                .when(new Adopt(ID, undated, upstream("2", null), "Changed", false))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void names_and_aliases_become_ids() {
        ObjectNode call = Example.call("x");
        call.remove("id");
        call.set("participants", Example.list("{'actor': 'Shoygu', 'role': 'party'}"));
        Details checked = rules.checked(Example.JSON.treeToValue(call, Details.class));
        assertThat(checked.participants()).containsExactly(new Participant("sergei-shoigu", Role.PARTY));
    }
}
