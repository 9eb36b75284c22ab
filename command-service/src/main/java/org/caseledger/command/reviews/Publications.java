package org.caseledger.command.reviews;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.NothingSignedYet;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.FiguresReport;

/** What was published, in one place, so that every period's newest figures are known when they are revised. */
@AggregateRoot(type = "Publications")
public class Publications {
    /** There is one. */
    public static final String ID = "publications";

    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // assigned by the first event; Axon reads it
    private String id;

    private final Map<Period, FiguresPublished> newest = new HashMap<>();

    /** The name alone is not enough: {@code 2010-11} is a year and a month. */
    private record Period(PublicationPeriod kind, String name) {}

    /** For replaying. */
    Publications() {}

    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message) {
        ExpectedVersion.check(message, getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishFigures c, Lookups lookups) {
        FiguresPublished before = newest.get(new Period(c.kind(), c.period()));
        if (before != null && saysTheSame(before, c)) {
            return;
        }
        PublicationRules.mayPublish(before, c);
        PublicationRules.isCountedAfterwards(c, lookups);
        SignedHead signed = lookups.newestSigned().orElseThrow(NothingSignedYet::new);
        Optional<CountedFigures> counted = lookups.counted(c.from(), c.to(), c.position());
        boolean differs = PublicationRules.differsKnowingly(c, counted);
        apply(new FiguresPublished(
                c.publicationId(),
                c.kind(),
                c.period(),
                c.from(),
                c.to(),
                c.definition(),
                c.position(),
                c.totals(),
                differs ? Boolean.TRUE : null,
                counted.map(figures -> report(c, figures).digest()).orElse(null),
                signed,
                c.occurredOn()));
    }

    private static FiguresReport report(PublishFigures c, CountedFigures counted) {
        return new FiguresReport(c.kind(), c.period(), c.from(), c.to(), c.definition(), c.position(), counted);
    }

    /** Whatever its id and day: the figures are out already. */
    private static boolean saysTheSame(FiguresPublished before, PublishFigures c) {
        return before.from().equals(c.from())
                && before.to().equals(c.to())
                && before.definition().equals(c.definition())
                && before.position() == c.position()
                && before.totals().equals(c.totals());
    }

    @EventSourcingHandler
    void on(FiguresPublished e) {
        id = ID;
        newest.put(new Period(e.kind(), e.period()), e);
    }
}
