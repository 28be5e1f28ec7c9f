package io.dateline.development;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.problem.Problem;
import io.dateline.problem.StaleVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a development remembers of its events, as far as it needs that to decide. */
abstract class Memory {

    @AggregateIdentifier
    protected @Nullable DevelopmentId id;

    protected @Nullable Standing first;
    protected @Nullable Standing now;
    protected final Map<String, Said> upstream = new HashMap<>();
    protected final Absorptions absorptions = new Absorptions();
    protected final Told told = new Told();

    /** What another system said last, and the version it gave to it. */
    protected record Said(
            String version, Details details, @Nullable String revision) {}

    @EventSourcingHandler
    void on(DevelopmentEvent event) {
        Standing before = now;
        now = Standing.after(before, event);
        id = now.id();
        first = first == null ? now : first;
        Upstream said = event instanceof Recorded recorded
                ? recorded.upstream()
                : event instanceof Corrected corrected ? corrected.upstream() : null;
        if (said != null) {
            Details details = said.said() == null ? now.details() : said.said();
            upstream.put(said.system(), new Said(said.version(), details, said.revision()));
        }
        told.on(event);
        if (before != null) {
            absorptions.on(event, before);
        }
    }

    Standing now() {
        return now;
    }

    protected Standing done(DevelopmentEvent event) {
        apply(event);
        return now;
    }

    /** That the sender has seen what stands, and that it stands. */
    protected Why expect(Why why, DetailRules rules) {
        expect(why.expected(), rules);
        return why;
    }

    protected void expect(@Nullable Long version, DetailRules rules) {
        expectVersion(version, rules);
        refuse(now.retracted(), () -> new AlreadyRetracted(rules.assessed(now)));
    }

    /** The same of one that may be retracted. */
    protected void expectVersion(@Nullable Long version, DetailRules rules) {
        if (version != null && version != now.version()) {
            throw new StaleVersion(now.id().value(), version, now.version(), rules.assessed(now));
        }
        refuse(now.hand().mergedInto() != null, () -> new MergedInto(rules.assessed(now)));
    }

    protected static void refuse(boolean stands, Supplier<Problem> refusal) {
        if (stands) {
            throw refusal.get();
        }
    }
}
