package io.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.date.EdtfDate;
import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.VocabularyCommand.AddAlias;
import io.dateline.vocabulary.VocabularyCommand.Adopt;
import io.dateline.vocabulary.VocabularyCommand.Register;
import io.dateline.vocabulary.VocabularyCommand.Revise;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the registry since less was asked stays, and is no obstacle to other changes. */
class OlderTieTests extends HttpTest {

    @Autowired
    private TermRules rules;

    private static ActorDetails partOf(String... actors) {
        List<Affiliation> ties = new ArrayList<>();
        for (String actor : actors) {
            ties.add(new Affiliation(actor, Relation.PART_OF, null, null));
        }
        List<Name> twice = List.of(Name.always("Old"), Name.always("old"));
        return new ActorDetails("Old one", null, ActorType.ORGANISATION, null, List.of(), twice, ties, null);
    }

    @Test
    void a_tie_to_itself_and_an_alias_given_twice_are_left_as_they_are() {
        TermId id = TermId.actor("usa");
        ActorDetails old = partOf("usa");
        AggregateTestFixture<Term> fixture = new AggregateTestFixture<>(Term.class);
        fixture.registerInjectableResource(rules);
        VocabularyEvent registered = VocabularyEvent.registered(id, old, false, null);
        fixture.given(registered)
                .when(new Revise(id, null, Example.json("{'note': 'A note'}"), "r"))
                .expectSuccessfulHandlerExecution();
        fixture.given(registered)
                .when(new AddAlias(id, null, Name.always("Newer"), "r"))
                .expectSuccessfulHandlerExecution();
        fixture.given(registered).when(new Register(id, old)).expectNoEvents().expectSuccessfulHandlerExecution();
        fixture.givenNoPriorActivity()
                .when(new Register(id, old))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void names_do_not_follow_into_another_where_it_is_not_told_since_when() {
        for (String period : List.of("[2016,2018]", "Y17000", "2016-09-06T12:00:00Z")) {
            Affiliation gone = new Affiliation("b", Relation.MERGED_INTO, null, period);
            ActorDetails old = new ActorDetails(
                    "Went", null, ActorType.ORGANISATION, null, List.of(), List.of(), List.of(gone), null);
            Terms terms = new Terms();
            terms.add(new TermState("a", 1, null, old));
            terms.add(new TermState("b", 1, null, partOf()));
            Occasion in2017 = Occasion.of(EdtfDate.parse("2017").bounds());
            assertThat(terms.find("Went", in2017)).extracting(Claim::id).containsExactly("a");
            assertThat(terms.taken("a", old, "a")).isNull();
        }
    }

    @Test
    void a_country_that_there_is_not_stays_where_it_was_recorded_and_is_taken_nowhere_else() {
        TermId id = TermId.actor("nowhere");
        ActorDetails old =
                new ActorDetails("Nowhere", null, ActorType.STATE, "QQ", List.of(), List.of(), List.of(), null);
        AggregateTestFixture<Term> fixture = new AggregateTestFixture<>(Term.class);
        fixture.registerInjectableResource(rules);
        VocabularyEvent registered = VocabularyEvent.registered(id, old, true, null);
        fixture.given(registered)
                .when(new Revise(id, null, Example.json("{'note': 'A note'}"), "r"))
                .expectSuccessfulHandlerExecution();
        fixture.given(registered)
                .when(new Adopt(id, old.withAliases(List.of(Name.always("Nowhereland")))))
                .expectSuccessfulHandlerExecution();
        fixture.given(registered)
                .when(new Revise(id, null, Example.json("{'country': 'QX'}"), "r"))
                .expectNoEvents()
                .expectException(InvalidInput.class);
        fixture.givenNoPriorActivity().when(new Adopt(id, old)).expectNoEvents().expectException(InvalidInput.class);
    }

    @Test
    void a_circle_that_stands_is_not_asked_about_but_not_made_anew() {
        Terms terms = new Terms();
        terms.add(new TermState("a", 1, null, partOf("b")));
        terms.add(new TermState("b", 1, null, partOf("a")));
        terms.add(new TermState("c", 1, null, partOf("a")));
        TieRules ties = new TieRules(terms);
        List<Affiliation> before = partOf("b").affiliations();
        assertThatCode(() -> ties.told("a", before, partOf("b", "d").affiliations()))
                .doesNotThrowAnyException();
        assertThatCode(() -> ties.same("a", "c")).as("it was a circle before").doesNotThrowAnyException();
        assertThatThrownBy(() -> ties.told("a", before, partOf("b", "c").affiliations()))
                .isInstanceOf(BelongsToItself.class);
    }
}
