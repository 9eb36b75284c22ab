package org.caseledger.command.reviews;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.command.lookups.CentreScope;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.Sender;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.ReviewHeld;

/** A review of a district or of the State, and what it told the centres to do. */
@AggregateRoot(type = "Review")
public class Review {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // assigned by the first event
    private UUID id;

    @SuppressWarnings("NullAway.Init") // assigned by the first event
    private ReviewHeld held;

    @AggregateMember
    private final Directions directions = new Directions();

    /** For replaying. */
    Review() {}

    /** Scope first: who does not see the review learns nothing of its version. */
    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message, Sender sender, Lookups lookups) {
        if (message.getPayload() instanceof HoldReview c) {
            ReviewScope.checkDistrict(sender, c.district());
        } else if (message.getPayload() instanceof IssueDirection) {
            ReviewScope.checkOfficer(sender, held);
        } else if (message.getPayload() instanceof ComplyWithDirection c) {
            Optional<DirectionIssued> direction = directions.find(c.directionId());
            ReviewScope.checkCentre(sender, lookups, direction);
            direction.ifPresent(issued -> CentreScope.actFor(sender, lookups, issued.centre()));
        }
        ExpectedVersion.check(message, getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HoldReview c) {
        ReviewHeld asSaid = new ReviewHeld(c.reviewId(), c.level(), c.district(), c.from(), c.to(), c.occurredOn());
        if (asSaid.equals(held)) {
            return;
        }
        if (held != null) {
            throw new ReviewAlreadyHeld();
        }
        ReviewRules.mayHold(c);
        apply(asSaid);
    }

    @CommandHandler
    void handle(IssueDirection c, Lookups lookups) {
        DirectionIssued asSaid =
                new DirectionIssued(id, c.directionId(), c.centre(), c.direction(), c.dueOn(), c.occurredOn());
        if (directions.wasIssuedAs(asSaid)) {
            return;
        }
        ReviewRules.mayDirect(held, directions, c, lookups);
        apply(asSaid);
    }

    @CommandHandler
    void handle(ComplyWithDirection c) {
        if (directions.wasCompliedWith(c.directionId())) {
            return;
        }
        DirectionIssued direction = directions.find(c.directionId()).orElseThrow(NoSuchDirection::new);
        ReviewRules.mayComply(direction, c);
        apply(new DirectionComplied(id, c.directionId(), direction.centre(), c.occurredOn()));
    }

    @EventSourcingHandler
    void on(ReviewHeld e) {
        id = e.reviewId();
        held = e;
    }
}
