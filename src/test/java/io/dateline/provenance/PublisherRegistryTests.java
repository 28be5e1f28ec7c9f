package io.dateline.provenance;

import static io.dateline.provenance.ProvenanceTests.publisher;

import io.dateline.provenance.ProvenanceEvent.PublishersAdopted;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PublisherRegistryTests {

    private static final Publisher GAZETTE = publisher("gazette", PublisherType.OUTLET, null);
    private static final Publisher HERALD = publisher("herald", PublisherType.OUTLET, null);
    private static final PublishersAdopted ADOPTED = new PublishersAdopted(List.of(GAZETTE), 2);

    private final AggregateTestFixture<PublisherRegistry> fixture = new AggregateTestFixture<>(PublisherRegistry.class);

    private static AdoptPublishers adopt(int corroboratedFrom, Publisher... publishers) {
        return new AdoptPublishers(new Provenance(List.of(publishers), corroboratedFrom));
    }

    @Test
    void the_first_registry_is_adopted_whole() {
        fixture.givenNoPriorActivity()
                .when(adopt(2, GAZETTE))
                .expectEvents(ADOPTED)
                .expectResultMessagePayload(true);
    }

    @Test
    void what_says_the_same_as_last_time_does_nothing() {
        fixture.given(ADOPTED).when(adopt(2, GAZETTE)).expectNoEvents().expectResultMessagePayload(false);
    }

    @Test
    void another_publisher_or_another_rule_is_one_event_with_everything() {
        fixture.given(ADOPTED)
                .when(adopt(2, GAZETTE, HERALD))
                .expectEvents(new PublishersAdopted(List.of(GAZETTE, HERALD), 2));
        fixture.given(ADOPTED).when(adopt(3, GAZETTE)).expectEvents(new PublishersAdopted(List.of(GAZETTE), 3));
    }

    @Test
    void what_is_compared_with_is_what_was_said_last() {
        fixture.given(ADOPTED, new PublishersAdopted(List.of(GAZETTE), 3))
                .when(adopt(2, GAZETTE))
                .expectEvents(ADOPTED);
    }
}
