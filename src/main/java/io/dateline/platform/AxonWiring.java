package io.dateline.platform;

import io.dateline.log.AppendOrder;
import io.dateline.log.EventFamily;
import io.dateline.log.EventNames;
import io.dateline.log.FreeSpace;
import io.dateline.log.Log;
import io.dateline.log.NamedEventSerializer;
import io.dateline.log.Origin;
import io.dateline.node.Locks;
import io.dateline.node.NodeSettings;
import io.dateline.projection.AxonAccess;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Axon on our database. Its own auto-configuration waits for classes that Spring Boot 4 has moved, and stays away silently. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AxonWiring {

    private static final EventSchema LOG = EventSchema.builder()
            .eventTable("domain_event_entry")
            .snapshotTable("snapshot_event_entry")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .metaDataColumn("meta_data")
            .build();

    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("time_stamp")
            .build();

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Without it Axon falls back to no transactions at all, and several events no longer commit together. Nested, since
     * a command that is refused among several in one transaction goes back to where it began, and takes the others not with it.
     */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** Without it Axon's stores would open connections of their own, outside the transaction. */
    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    EventNames eventNames(List<EventFamily> families) {
        return new EventNames(families);
    }

    /** Without it events are stored under their class names, and moving a class loses its history without an error. */
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventNames names) {
        return new NamedEventSerializer(names);
    }

    /** Without it Axon keeps events in no store at all. */
    @Bean
    LogEngine eventStorageEngine(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            Configuration configuration,
            AppendOrder order,
            Log log,
            Clock clock) {
        // The one place where Axon takes the time from; tests set the clock.
        GenericEventMessage.clock = clock;
        return new LogEngine(
                JdbcEventStorageEngine.builder()
                        .snapshotSerializer(serializer)
                        .eventSerializer(eventSerializer)
                        .upcasterChain(configuration.upcasterChain())
                        .persistenceExceptionResolver(new SQLStateResolver())
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(LOG)
                        .appendEvents(order),
                log);
    }

    @Bean("eventBus")
    LogStore eventStore(LogEngine engine, Log log, Configuration configuration, NodeSettings settings) {
        EmbeddedEventStore.Builder store = EmbeddedEventStore.builder()
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class));
        return new LogStore(store, engine, log, settings.poll());
    }

    /** Without it Axon remembers in memory only how far each processor has come. */
    @Bean
    TokenStore tokenStore(
            Serializer serializer, AxonAccess projections, NodeSettings settings, FreeSpace space, Locks locks) {
        JdbcTokenStore.Builder tokens = JdbcTokenStore.builder()
                .connectionProvider(projections.connections())
                .serializer(serializer)
                .schema(TOKENS)
                .contentType(byte[].class)
                // Axon's own name for a process changes with each start: the claims of a killed one would hold up the
                // next.
                .nodeId(settings.name())
                .claimTimeout(settings.claimTimeout());
        return new QuietTokenStore(tokens, space, locks, settings.claimTimeout());
    }

    /** Without it a command's origin would not come to stand in its events. */
    @Bean
    CorrelationDataProvider origin() {
        return new SimpleCorrelationDataProvider(Origin.AUTHOR, Origin.CLIENT, Origin.REQUEST);
    }
}
