package io.dateline.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.development.DevelopmentCommand.AddClaim;
import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentCommand.Adopt;
import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.problem.InvalidInput;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What was taken while less was asked stays what it is; what is said now is asked for. */
class OlderRuleTests extends HttpTest {

    private static final DevelopmentId ID = new DevelopmentId("an-old-call");
    private static final Why SLIP = new Why(null, "A slip", null);
    private static final Details OLD = details();
    private static final Recorded RECORDED = new Recorded(ID, OLD, new Upstream("events", "1", OLD), null);

    @Autowired
    private DetailRules rules;

    private AggregateTestFixture<Development> fixture;

    private static Details details() {
        ObjectNode call = Example.call("x");
        call.remove("id");
        call.set("place", Example.json("{'name': 'Moscow', 'lat': 55.75}"));
        call.set("sources", Example.list("{'publisher': 'P', 'published': '2015-09-19', 'url': 'http://u:p@h/'}"));
        call.set("claims", Example.list("{'about': 'killed', 'best': -5, 'source': 0}, {'about': 'happened'}"));
        return Example.JSON.treeToValue(call, Details.class);
    }

    @BeforeEach
    void the_real_rules() {
        fixture = new AggregateTestFixture<>(Development.class);
        fixture.registerInjectableResource(rules);
    }

    @Test
    void what_was_said_under_older_rules_is_no_obstacle_to_a_correction_of_something_else() {
        fixture.given(RECORDED)
                .when(new Correct(ID, SLIP, Example.json("{'title': 'A call'}"), false))
                .expectSuccessfulHandlerExecution()
                .expectState(state -> assertThat(state.now().details().claims()).isEqualTo(OLD.claims()));
        String corrected =
                "{'sources': [{'publisher': 'Paper', 'published': '2015-09-19', 'url': 'http://u:p@h/'}], 'claims': null}";
        fixture.given(RECORDED)
                .when(new Correct(ID, SLIP, Example.json(corrected), false))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_report_or_a_claim_comes_beside_what_was_said_under_older_rules() {
        Source paper = new Source(null, "A paper", null, null, "2015-09-20", null, null, null, null, null, null, null);
        fixture.given(RECORDED)
                .when(new AddSource(ID, null, paper, null, false))
                .expectSuccessfulHandlerExecution();
        Claim claim = new Claim("happened", null, null, null, null, null, "It did.", 0, null, null);
        fixture.given(RECORDED)
                .when(new AddClaim(ID, null, claim, null, null, false))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_again_gets_the_same_answer_under_newer_rules() {
        fixture.given(RECORDED)
                .when(new Record(ID, OLD, false))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(RECORDED)
                .when(new Adopt(ID, OLD, new Upstream("events", "2", OLD), "r", false))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_an_older_rule_let_in_is_not_let_in_anew() {
        fixture.givenNoPriorActivity()
                .when(new Record(ID, OLD, false))
                .expectNoEvents()
                .expectException(Matchers.matches(
                        (InvalidInput refused) -> refused.errors().size() == 4));
        fixture.given(RECORDED)
                .when(new Correct(ID, SLIP, Example.json("{'place': {'name': 'Sochi'}}"), false))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }
}
