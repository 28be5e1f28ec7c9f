package io.dateline.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentCommand.Adopt;
import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** When a development asks whether a date is meant. The rules are the real ones, with the kinds of the file. */
class ConfirmationTests extends HttpTest {

    private static final DevelopmentId ID = new DevelopmentId("a-strike");
    private static final List<Unlikely> AFTER = List.of(Unlikely.AFTER_REPORTS);
    private static final Details LIKELY = details("2015-09-18", "A strike", "strike");
    private static final Details UNLIKELY = details("2015-10-01", "A strike", "strike");
    private static final Recorded RECORDED = new Recorded(ID, LIKELY, null, null);
    private static final Recorded FLAGGED = new Recorded(ID, UNLIKELY, null, AFTER);
    private static final Source LATER = source("2015-10-02");
    private static final Source OF_THE_FUTURE = source("2915-10-02");

    @Autowired
    private DetailRules rules;

    private AggregateTestFixture<Development> fixture;

    private static Details details(String date, String title, String kind) {
        ObjectNode told =
                Example.call("x").put("date", date).put("title", title).put("kind", kind);
        told.remove("id");
        return Example.JSON.treeToValue(told, Details.class);
    }

    private static Source source(String published) {
        return new Source(null, "A paper", null, null, published, null, null, null, null, null, null, null);
    }

    private static Correct correct(String changes, boolean confirmed) {
        return new Correct(ID, new Why(null, "A slip", null), Example.json(changes), confirmed);
    }

    private static Corrected corrected(Details details, List<Unlikely> unlikely) {
        return new Corrected(ID, details, "A slip", null, null, unlikely, null, null);
    }

    @BeforeEach
    void the_real_rules() {
        fixture = new AggregateTestFixture<>(Development.class);
        fixture.registerInjectableResource(rules);
    }

    @Test
    void an_unlikely_date_is_refused_unless_it_is_confirmed_and_then_flagged() {
        fixture.givenNoPriorActivity()
                .when(new Record(ID, UNLIKELY, false))
                .expectNoEvents()
                .expectException(UnlikelyDate.class);
        fixture.givenNoPriorActivity().when(new Record(ID, UNLIKELY, true)).expectEvents(FLAGGED);
    }

    @Test
    void a_likely_date_needs_no_confirmation_and_gets_no_flag() {
        fixture.givenNoPriorActivity().when(new Record(ID, LIKELY, true)).expectEvents(RECORDED);
    }

    @Test
    void a_future_visit_is_no_slip() {
        Details visit = details("2015-10-01", "A visit", "visit");
        fixture.givenNoPriorActivity()
                .when(new Record(ID, visit, false))
                .expectEvents(new Recorded(ID, visit, null, null));
    }

    @Test
    void the_same_again_is_answered_whether_it_is_confirmed_again_or_not() {
        fixture.given(FLAGGED)
                .when(new Record(ID, UNLIKELY, false))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_to_an_unlikely_date_must_be_confirmed() {
        fixture.given(RECORDED)
                .when(correct("{'date': '2015-10-01'}", false))
                .expectNoEvents()
                .expectException(UnlikelyDate.class);
        fixture.given(RECORDED).when(correct("{'date': '2015-10-01'}", true)).expectEvents(corrected(UNLIKELY, AFTER));
    }

    @Test
    void a_correction_to_a_likely_date_takes_the_flag_away() {
        fixture.given(FLAGGED)
                .when(correct("{'date': '2015-09-18'}", false))
                .expectEvents(corrected(LIKELY, null))
                .expectState(state -> assertThat(Standing.after(Standing.after(null, FLAGGED), corrected(LIKELY, null))
                                .unlikely())
                        .isNull());
    }

    @Test
    void what_was_confirmed_is_not_asked_again_until_it_changes() {
        fixture.given(FLAGGED)
                .when(correct("{'title': 'An air strike'}", false))
                .expectEvents(corrected(details("2015-10-01", "An air strike", "strike"), AFTER));
        fixture.given(FLAGGED)
                .when(correct("{'date': '2015-10-03'}", false))
                .expectNoEvents()
                .expectException(UnlikelyDate.class);
    }

    @Test
    void a_planned_development_that_becomes_one_of_another_kind_is_asked_for_its_date() {
        fixture.given(new Recorded(ID, details("2015-10-01", "A strike", "visit"), null, null))
                .when(correct("{'kind': 'strike'}", false))
                .expectNoEvents()
                .expectException(UnlikelyDate.class);
    }

    @Test
    void a_source_that_can_have_told_of_it_takes_the_flag_away() {
        fixture.given(FLAGGED)
                .when(new AddSource(ID, null, LATER, null, false))
                .expectEvents(new SourceAdded(ID, LATER, null, null));
    }

    @Test
    void a_source_of_the_future_must_be_confirmed() {
        fixture.given(RECORDED)
                .when(new AddSource(ID, null, OF_THE_FUTURE, null, false))
                .expectNoEvents()
                .expectException(UnlikelyDate.class);
        fixture.given(RECORDED)
                .when(new AddSource(ID, null, OF_THE_FUTURE, null, true))
                .expectEvents(new SourceAdded(ID, OF_THE_FUTURE, null, List.of(Unlikely.PUBLISHED_IN_FUTURE)));
    }

    @Test
    void a_correction_told_by_a_report_of_the_future_must_be_confirmed() {
        fixture.given(RECORDED)
                .when(new Correct(ID, new Why(null, "A slip", OF_THE_FUTURE), Example.json("{'title': 'T'}"), false))
                .expectNoEvents()
                .expectException(UnlikelyDate.class);
    }

    @Test
    void a_file_confirms_for_itself() {
        Upstream upstream = new Upstream("events", "1", null);
        fixture.givenNoPriorActivity()
                .when(new Adopt(ID, UNLIKELY, upstream, "Changed", false))
                .expectNoEvents()
                .expectException(UnlikelyDate.class);
        fixture.givenNoPriorActivity()
                .when(new Adopt(ID, UNLIKELY, upstream, "Changed", true))
                .expectEvents(new Recorded(ID, UNLIKELY, upstream, AFTER));
    }
}
