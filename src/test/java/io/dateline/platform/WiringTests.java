package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.log.NamedEventSerializer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

class WiringTests extends HttpTest {

    @Autowired
    private ApplicationContext beans;

    @Test
    void events_tokens_and_transactions_are_those_of_our_database() {
        assertThat(beans.getBean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(beans.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(beans.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(beans.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void everything_is_stored_as_json_and_events_under_their_names() {
        assertThat(beans.getBean("eventSerializer")).isInstanceOf(NamedEventSerializer.class);
        assertThat(beans.getBean(Serializer.class)).isInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void each_generation_of_each_projection_has_a_processor_and_one_of_each_runs() {
        Map<String, EventProcessor> processors =
                beans.getBean(EventProcessingConfiguration.class).eventProcessors();
        assertThat(processors)
                .containsOnlyKeys(
                        "duplicates-a", "duplicates-b", "timelines-a", "timelines-b", "vocabulary-a", "vocabulary-b");
        assertThat(processors.values()).allMatch(TrackingEventProcessor.class::isInstance);
        assertThat(processors.values().stream().filter(EventProcessor::isRunning))
                .hasSize(3);
    }

    @Test
    void nothing_reports_to_anybody_and_nothing_interrupts_a_handler() {
        assertThat(beans.getBeanNamesForType(Object.class))
                .noneMatch(name -> name.toLowerCase().contains("updatecheck"))
                .noneMatch(name -> name.toLowerCase().contains("axontimeout"));
    }

    @Test
    void identifiers_of_events_that_one_thread_made_are_in_the_order_of_time() {
        assertThat(database.sql(
                                "SELECT event_identifier FROM domain_event_entry WHERE global_index <= 120 ORDER BY global_index")
                        .query(String.class)
                        .list())
                .hasSize(120)
                .isSorted();
    }

    @Test
    void no_event_is_stored_under_the_name_of_a_class() {
        assertThat(database.sql("SELECT DISTINCT payload_type FROM domain_event_entry")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(name -> name.matches("(development|duplicate|actor|publishers|theme)\\.[a-z-]+"));
    }

    @Test
    void the_web_server_answers_only_once_the_files_are_loaded() {
        List<String> order = beans.getBeansOfType(SmartLifecycle.class).entrySet().stream()
                .sorted(Comparator.comparingInt(bean -> bean.getValue().getPhase()))
                .map(Map.Entry::getKey)
                .filter(List.of("generations", "replays", "firstLoad", "webServerStartStop")::contains)
                .toList();
        assertThat(order).containsExactly("generations", "replays", "firstLoad", "webServerStartStop");
    }
}
