package io.dateline.projection;

import io.dateline.log.UnknownEvent;
import io.dateline.node.NodeSettings;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each generation of each projection a tracking processor; which of them run is decided by {@link Generations}. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Processors {

    static String name(Projection projection, Generation generation) {
        return name(projection.name(), generation);
    }

    static String name(String projection, Generation generation) {
        return projection + "-" + generation.suffix();
    }

    @Bean
    ConfigurerModule projectionProcessors(
            List<Projection> projections,
            Positions positions,
            DeadLetters letters,
            @Projected PlatformTransactionManager transactions,
            ProjectionMeters meters,
            Courtesy courtesy,
            LateIndexes indexes,
            AxonAccess access,
            ProjectionSettings settings,
            NodeSettings node) {
        TransactionTemplate savepoints = new TransactionTemplate(transactions);
        savepoints.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return configurer -> configurer.eventProcessing(processing -> {
            for (Projection projection : projections) {
                for (Generation generation : Generation.values()) {
                    ProjectionMeters.Of counts = meters.of(projection.name(), generation);
                    String name = name(projection, generation);
                    Object handler = projection.handler(generation);
                    EventMessageHandler handled = new AnnotationEventHandlerAdapter(handler);
                    register(processing, name, handler, access, settings, node);
                    processing
                            .registerHandlerInterceptor(
                                    name, configuration -> new DecodingAhead(name, handled::canHandleType))
                            .registerHandlerInterceptor(name, configuration -> courtesy.of(projection, generation))
                            .registerHandlerInterceptor(name, configuration -> indexes.before(projection, generation))
                            .registerHandlerInterceptor(name, configuration -> positions.keeper(name, counts))
                            .registerHandlerInterceptor(
                                    name,
                                    configuration -> new Guard(
                                            projection.name(),
                                            name,
                                            letters,
                                            savepoints,
                                            counts,
                                            settings.batchSize()));
                }
            }
        });
    }

    private static void register(
            EventProcessingConfigurer processing,
            String name,
            Object handler,
            AxonAccess access,
            ProjectionSettings settings,
            NodeSettings node) {
        Everything everything = new Everything();
        // One for the events and one that looks after it: with one for both, Axon loses it where it is stopped right
        // after it was started, and the processor never moves again.
        TrackingEventProcessorConfiguration twoThreads = TrackingEventProcessorConfiguration.forParallelProcessing(2)
                .andInitialSegmentsCount(1)
                .andBatchSize(settings.batchSize())
                .andTokenClaimInterval(node.claimTimeout().toMillis() / 5, TimeUnit.MILLISECONDS)
                .andEventAvailabilityTimeout(settings.poll().toMillis(), TimeUnit.MILLISECONDS)
                // Axon would wrap the first token as one of a replay, which it cannot read back as JSON
                // (AxonFramework#4160).
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                // Axon interrupts a batch that is not done by then, and an interrupted write closes H2's file.
                .andWorkerTerminationTimeout(10, TimeUnit.MINUTES)
                .andAutoStart(false);
        processing
                .registerTrackingEventProcessor(name, Configuration::eventStore, configuration -> twoThreads)
                .registerEventHandler(configuration -> handler)
                .registerEventHandler(configuration -> everything)
                .assignHandlerInstancesMatching(name, candidate -> candidate == handler || candidate == everything)
                .registerTransactionManager(name, configuration -> access.transactions())
                // Axon's default logs a failing handler and moves on, so that the event would be missing for good.
                .registerListenerInvocationErrorHandler(name, configuration -> PropagatingErrorHandler.instance())
                .registerErrorHandler(name, configuration -> PropagatingErrorHandler.instance());
    }

    /** Axon passes over an event that no handler of a processor wants, and the processor's position would stand still. */
    static class Everything {

        @EventHandler
        void on(EventMessage<Object> event) {
            // Nothing to do: the position is kept by the interceptor. The payload is not asked for, since it may be
            // unreadable; but one of an unknown name no handler would ask for, and it would be missing for good.
            UnknownEvent.refuse(event);
        }
    }
}
