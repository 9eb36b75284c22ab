package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.caseledger.command.authority.CentreScope;
import org.caseledger.command.evidence.PublishedPeriods;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.jspecify.annotations.Nullable;

/**
 * The life of one matter. Decides from its own past and from what the command brings; the day comes with the command. A deed that is
 * already true changes nothing and succeeds; services, legal steps, reliefs and follow-ups count each time they are said.
 */
@AggregateRoot(type = "Case")
public class Case {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // assigned by the first event
    private UUID id;

    @AggregateMember
    final Standing standing = new Standing();

    @AggregateMember
    final Matter matter = new Matter();

    @AggregateMember
    final Work work = new Work();

    @AggregateMember
    final Referrals referrals = new Referrals();

    @AggregateMember
    final Monitoring monitoring = new Monitoring();

    /** For replaying. */
    Case() {}

    /** Begins under the number its centre has just issued, in the same unit of work. */
    public Case(
            UUID caseId,
            UUID subjectId,
            String centre,
            String number,
            IntakeChannel channel,
            LocalDate firstContactOn,
            AgeBand ageBand,
            LocalDate occurredOn) {
        apply(new CaseRegistered(
                caseId,
                subjectId,
                centre,
                number,
                channel,
                firstContactOn,
                ageBand,
                occurredOn,
                Standing.registered(centre, occurredOn)));
    }

    /** Scope first: who does not see the case learns nothing of its version. */
    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message) {
        CentreScope.check(message, standing.heldBy());
        ExpectedVersion.check(message, getVersion());
        if (message.getPayload() instanceof CaseCommand deed) {
            PublishedPeriods.check(message, deed.occurredOn(), deed.today());
        }
    }

    @CommandHandler
    void handle(ClassifyCase c) {
        if (matter.isClassifiedAs(c.categories(), c.gbvimsType())) {
            return;
        }
        ClassificationRules.MAY_CLASSIFY.check(this, c);
        apply(new CaseClassified(id, inOrder(c.categories()), c.gbvimsType(), c.occurredOn()));
    }

    @CommandHandler
    void handle(AssignCase c) {
        if (matter.isAssignedTo(c.worker())) {
            return;
        }
        DatingRules.DEED_OF_THE_CENTRE.check(this, c);
        apply(new CaseAssigned(id, c.worker(), c.occurredOn()));
    }

    @CommandHandler
    void handle(AssessRisk c) {
        RiskAssessed assessed = new RiskAssessed(id, c.risk(), c.occurredOn());
        if (matter.wasAssessedAs(assessed)) {
            return;
        }
        DatingRules.DEED_OF_THE_CENTRE.check(this, c);
        apply(assessed);
    }

    @CommandHandler
    void handle(ProvideService c) {
        DatingRules.DEED_OF_THE_CENTRE.check(this, c);
        apply(new ServiceProvided(id, c.service(), null, c.occurredOn(), standing.served(c.occurredOn())));
    }

    @CommandHandler
    void handle(RecordServiceNotProvided c) {
        DatingRules.DEED_OF_THE_CENTRE.check(this, c);
        apply(new ServiceNotProvided(id, c.service(), c.reason(), null, c.occurredOn()));
    }

    @CommandHandler
    void handle(RecordLegalStep c) {
        LegalStepRules.MAY_RECORD.check(this, c);
        apply(new LegalStepRecorded(id, c.step(), c.dueOn(), c.occurredOn(), standing.served(c.occurredOn())));
    }

    @CommandHandler
    void handle(ReferCase c) {
        if (referrals.isMadeAs(c)) {
            return;
        }
        ReferralRules.MAY_REFER.check(this, c);
        apply(new CaseReferred(
                id,
                c.referralId(),
                c.partner(),
                c.consentBy(),
                c.legalBasis(),
                c.reportedBy(),
                null,
                null,
                c.occurredOn(),
                standing.served(c.occurredOn())));
    }

    @CommandHandler
    void handle(CompleteReferral c) {
        if (referrals.isCompleted(c.referralId())) {
            return;
        }
        ReferralRules.MAY_COMPLETE.check(this, c);
        apply(new ReferralCompleted(id, c.referralId(), c.reportedBy(), c.occurredOn()));
    }

    @CommandHandler
    void handle(StartCoordination c) {
        if (standing.status() == CaseStatus.COORDINATION && work.isCoordinatedWith(c.partners())) {
            return;
        }
        CoordinationRules.MAY_START.check(this, c);
        apply(new CoordinationStarted(id, inOrder(c.partners()), c.occurredOn(), standing.coordinated(c.occurredOn())));
    }

    @CommandHandler
    void handle(SecureRelief c) {
        CoordinationRules.MAY_SECURE_RELIEF.check(this, c);
        apply(new ReliefSecured(id, c.relief(), c.occurredOn()));
    }

    @CommandHandler
    void handle(EndCoordination c) {
        if (standing.wasMovedBy(PostingReason.COORDINATION_ENDED)) {
            return;
        }
        CoordinationRules.MAY_END.check(this, c);
        apply(new CoordinationEnded(id, c.occurredOn(), standing.coordinationEnded(c.occurredOn())));
    }

    @CommandHandler
    void handle(ResolveCase c) {
        if (standing.status() == CaseStatus.UNDER_FOLLOW_UP && monitoring.isResolvedAs(c.outcome())) {
            return;
        }
        ResolutionRules.MAY_RESOLVE.check(this, c);
        apply(new CaseResolved(
                id, c.outcome(), c.agreedByWoman(), c.occurredOn(), standing.resolved(c.occurredOn(), c.outcome())));
        apply(FollowUpPolicy.on(c.occurredOn()).plan(id, c.occurredOn()));
    }

    @CommandHandler
    void handle(RecordFollowUp c) {
        FollowUpRules.MAY_RECORD.check(this, c);
        apply(new FollowUpRecorded(id, c.slot(), c.mode(), c.outcome(), c.occurredOn()));
        if (FollowUpRules.reopens(this, c)) {
            reopen(ReopeningReason.valueOf(c.outcome().name()), c.occurredOn());
        } else if (FollowUpRules.closes(this, c)) {
            close(ClosingReason.DECEASED, null, c.suspicious(), c.occurredOn());
        }
    }

    @CommandHandler
    void handle(MissFollowUp c) {
        monitoring
                .planWith(c.dueOn())
                .filter(plan -> plan.wasNeglected(c.dueOn()))
                .map(plan -> plan.overdueOn(c.dueOn()))
                .filter(overdueOn -> !overdueOn.isAfter(c.today()))
                .ifPresent(overdueOn -> apply(new FollowUpMissed(id, c.dueOn(), overdueOn)));
    }

    @CommandHandler
    void handle(ReopenCase c) {
        if (standing.status().isOpen() && work.wasReopenedFor(c.reason())) {
            return;
        }
        ReopeningRules.MAY_REOPEN.check(this, c);
        reopen(c.reason(), c.occurredOn());
    }

    @CommandHandler
    void handle(CloseCase c) {
        if (standing.closedFor().filter(c.reason()::equals).isPresent()) {
            return;
        }
        ClosingRules.MAY_CLOSE.check(this, c);
        close(c.reason(), c.keptCase(), c.suspicious(), c.occurredOn());
    }

    private void reopen(ReopeningReason reason, LocalDate on) {
        apply(new CaseReopened(id, reason, on, standing.reopened(on)));
    }

    private void close(ClosingReason reason, @Nullable UUID keptCase, @Nullable Boolean suspicious, LocalDate on) {
        apply(new CaseClosed(id, reason, keptCase, suspicious, on, standing.closed(on, reason)));
    }

    private static <E extends Enum<E>> List<E> inOrder(Set<E> codes) {
        return codes.stream().sorted().toList();
    }

    @EventSourcingHandler
    void on(CaseRegistered e) {
        id = e.caseId();
    }
}
