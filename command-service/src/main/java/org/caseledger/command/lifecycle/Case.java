package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.serialization.Revision;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.command.casesnapshots.CaseSnapshot;
import org.caseledger.command.lookups.CentreScope;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.command.lookups.Sender;
import org.caseledger.command.personal.PersonalCommand;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Posting;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.SafetyPlanAgreed;
import org.jspecify.annotations.Nullable;

/**
 * The life of one matter. Decides from its own past and from what the command brings; the day comes with the command. A deed that is
 * already true changes nothing and succeeds; services, legal steps, meetings, reliefs and follow-ups count each time they are said.
 */
@AggregateRoot(type = "Case")
@Revision("2")
public class Case {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // assigned by the first event
    private UUID id;

    private final EffectiveEntries entries = new EffectiveEntries();

    CaseMovements standing = new CaseMovements();
    CaseProfile matter = new CaseProfile();
    Consents consents = new Consents();
    ServicesRendered work = new ServicesRendered();
    Shelter shelter = new Shelter();
    Referrals referrals = new Referrals();
    Transfers transfers = new Transfers();
    Monitoring monitoring = new Monitoring();
    final Retention retention = new Retention();

    @AggregateMember
    final ServiceCommands serviceDeeds = new ServiceCommands(this);

    @AggregateMember
    final ShelterCommands shelterDeeds = new ShelterCommands(this);

    @AggregateMember
    final ReferralCommands referralDeeds = new ReferralCommands(this);

    @AggregateMember
    final CoordinationCommands coordinationDeeds = new CoordinationCommands(this);

    @AggregateMember
    final TransferCommands transferDeeds = new TransferCommands(this);

    @AggregateMember
    final MonitoringCommands monitoringDeeds = new MonitoringCommands(this);

    @AggregateMember
    final PersonalDataCommands personalData = new PersonalDataCommands(this);

    @AggregateMember
    final ErasureCommands erasureDeeds = new ErasureCommands(this);

    @AggregateMember
    final CorrectionCommands correctionDeeds = new CorrectionCommands(this);

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
                CaseMovements.registered(centre, occurredOn)));
    }

    /** Begins as it stands on paper. */
    public Case(CaseBroughtForward asOnPaper, LocalDate today) {
        apply(asOnPaper);
        if (asOnPaper.resolvedOn() != null) {
            apply(FollowUpPolicy.on(asOnPaper.resolvedOn())
                    .rest(asOnPaper.caseId(), asOnPaper.resolvedOn(), asOnPaper.occurredOn(), today));
        }
    }

    /** What a case that is brought forward posts. */
    public static List<Posting> broughtForward(String centre, CaseStatus status, LocalDate on) {
        return CaseMovements.broughtForward(centre, status, on);
    }

    /** As it was when the snapshot was taken. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Case of(CaseSnapshot snapshot) {
        Case loaded = new Case();
        snapshot.events().forEach(recorded -> loaded.on(recorded.read(), recorded.sequence()));
        return loaded;
    }

    /** Whoever changes what it is made of raises the revision of this class; snapshots of the earlier one are not read. */
    @JsonValue
    CaseSnapshot snapshot() {
        return CaseSnapshot.of(entries.recorded());
    }

    /** What a message about a case stands for: itself, or the events of a snapshot. */
    public static Stream<DomainEventMessage<?>> eventsOf(DomainEventMessage<?> message) {
        return message.getPayload() instanceof Case known
                ? known.entries.recorded().stream().map(entry -> message(entry.sequence(), entry.event()))
                : Stream.of(message);
    }

    private static DomainEventMessage<?> message(long sequence, CaseEvent event) {
        return new GenericDomainEventMessage<>("Case", event.caseId().toString(), sequence, event);
    }

    /** Scope first: who does not see the case learns nothing of its version. */
    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message, Sender sender, Lookups lookups) {
        String centre = answersTransfer(message) ? transfers.asked().orElse(standing.heldBy()) : standing.heldBy();
        CentreScope.check(sender, lookups, centre);
        CentreScope.actFor(sender, lookups, centre);
        ExpectedVersion.check(message, getVersion());
        if (message.getPayload() instanceof CaseCommand deed) {
            PublishedPeriods.check(sender, lookups, deed.occurredOn(), deed.today());
        }
        if (message.getPayload() instanceof PersonalCommand bringing
                && !bringing.personal().isEmpty()) {
            ErasureRules.mayKeepMore(this);
        }
    }

    /** The centre that was asked answers, though another one holds the case. */
    private static boolean answersTransfer(CommandMessage<?> message) {
        return message.getPayload() instanceof AcceptTransfer || message.getPayload() instanceof DeclineTransfer;
    }

    @CommandHandler
    void handle(ClassifyCase c) {
        // first, though it may be true already: on a day that is refused anyhow somebody could try them all, and
        // nothing would be stored
        ClassificationRules.MAY_CLASSIFY.check(this, c);
        if (matter.isClassifiedAs(c.categories(), c.gbvimsType())) {
            return;
        }
        apply(new CaseClassified(id, inOrder(c.categories()), c.gbvimsType(), c.occurredOn()));
    }

    @CommandHandler
    void handle(AssignCase c, Lookups lookups) {
        if (matter.isAssignedTo(c.worker())) {
            return;
        }
        DatingRules.DEED_OF_THE_CENTRE.check(this, c);
        IntakeRules.workerIsPosted(this, c.worker(), c.occurredOn(), lookups);
        apply(new CaseAssigned(id, c.worker(), c.occurredOn()));
    }

    @CommandHandler
    void handle(RecordConsent c) {
        ConsentRecorded recorded = new ConsentRecorded(id, c.purpose(), c.given(), c.consentBy(), c.occurredOn());
        if (consents.areRecordedAs(recorded)) {
            return;
        }
        DatingRules.DEED_OF_THE_CENTRE.check(this, c);
        apply(recorded);
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
    void handle(AgreeSafetyPlan c) {
        SafetyPlanAgreed plan = new SafetyPlanAgreed(id, inOrder(c.measures()), c.occurredOn());
        if (matter.isPlannedFor(plan)) {
            return;
        }
        IntakeRules.MAY_PLAN_SAFETY.check(this, c);
        apply(plan);
    }

    @CommandHandler
    void handle(LinkCases c, Lookups lookups) {
        if (matter.isLinkedAs(c.otherCase(), c.link())) {
            return;
        }
        IntakeRules.MAY_LINK.check(this, c);
        IntakeRules.otherCaseExists(c, lookups);
        apply(new CasesLinked(id, c.otherCase(), c.link(), c.occurredOn()));
    }

    @CommandHandler
    void handle(ResolveCase c, Lookups lookups) {
        if (standing.status() == CaseStatus.UNDER_FOLLOW_UP && monitoring.isResolvedAs(c.outcome())) {
            PersonalDataRules.nothingToSeal(c);
            return;
        }
        ResolutionRules.MAY_RESOLVE.check(this, c);
        apply(new CaseResolved(
                id,
                c.outcome(),
                c.agreedByWoman(),
                c.occurredOn(),
                standing.resolved(c.occurredOn(), c.outcome()),
                PersonKeys.details(this, c, lookups)));
        apply(FollowUpPolicy.on(c.occurredOn()).plan(id, c.occurredOn(), c.today()));
    }

    @CommandHandler
    void handle(ReopenCase c, Lookups lookups) {
        if (standing.status().isOpen() && work.wasReopenedFor(c.reason())) {
            return;
        }
        ReopeningRules.MAY_REOPEN.check(this, c);
        ReopeningRules.centreStillWorks(this, lookups);
        reopen(c.reason(), c.occurredOn());
    }

    @CommandHandler
    void handle(CloseCase c, Lookups lookups) {
        if (isClosedAs(c)) {
            return;
        }
        ClosingRules.MAY_CLOSE.check(this, c);
        ClosingRules.keptCaseStays(c, lookups);
        ClosingRules.staysWhereKeptForDuplicate(c, lookups);
        close(c.reason(), c.keptCase(), c.suspicious(), c.occurredOn());
    }

    /** With all that it says: which case stays and whether the death was suspicious would be lost else. */
    private boolean isClosedAs(CloseCase c) {
        return standing.closedFor().isPresent()
                && entries.find(standing.newest().sequence())
                        .filter(entry -> entry instanceof CaseClosed closed
                                && closed.reason() == c.reason()
                                && Objects.equals(closed.keptCase(), c.keptCase())
                                && Objects.equals(closed.suspicious(), c.suspicious()))
                        .isPresent();
    }

    void reopen(ReopeningReason reason, LocalDate on) {
        apply(new CaseReopened(id, reason, on, standing.reopened(on)));
    }

    void close(ClosingReason reason, @Nullable UUID keptCase, @Nullable Boolean suspicious, LocalDate on) {
        apply(new CaseClosed(id, reason, keptCase, suspicious, on, standing.closed(on, reason)));
    }

    void approveErasure(ApproveErasure c) {
        erasureDeeds.approve(c);
    }

    void erase(ErasePersonalData c) {
        erasureDeeds.erase(c);
    }

    static <E extends Enum<E>> List<E> inOrder(Set<E> codes) {
        return codes.stream().sorted().toList();
    }

    UUID id() {
        return id;
    }

    EffectiveEntries entries() {
        return entries;
    }

    /** As it was by the end of this day, as far as is known by now. */
    Case asOf(LocalDate day) {
        boolean isNewest = entries.inOrder().values().stream()
                .noneMatch(entry -> entry.occurredOn().isAfter(day));
        return isNewest ? this : replay(entries.by(day));
    }

    /** What these entries alone make of a case. */
    static Case replay(EffectiveEntries entries) {
        Case lived = new Case();
        entries.inOrder().forEach((sequence, entry) -> lived.live(entry, sequence));
        entries.recorded().forEach(entry -> lived.retain(entry.event(), entry.sequence()));
        return lived;
    }

    @EventSourcingHandler
    void on(CaseEvent e, @SequenceNumber long sequence) {
        retain(e, sequence);
        live(e, sequence);
    }

    /** As it was recorded, whatever was put right since. */
    private void retain(CaseEvent e, long sequence) {
        EventHandlers.tell(retention, e, sequence);
    }

    /** An entry that puts another one right makes these parts anew. */
    private void live(CaseEvent e, long sequence) {
        id = e.caseId();
        entries.add(sequence, e);
        if (CaseEntries.isCorrection(e)) {
            become(replay(entries));
        } else {
            parts().forEach(part -> EventHandlers.tell(part, e, sequence));
        }
    }

    private List<Object> parts() {
        return List.of(standing, matter, consents, work, shelter, referrals, transfers, monitoring);
    }

    private void become(Case other) {
        standing = other.standing;
        matter = other.matter;
        consents = other.consents;
        work = other.work;
        shelter = other.shelter;
        referrals = other.referrals;
        transfers = other.transfers;
        monitoring = other.monitoring;
    }
}
