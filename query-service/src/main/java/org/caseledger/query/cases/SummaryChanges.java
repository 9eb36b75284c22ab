package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.jspecify.annotations.Nullable;

/** What each entry changes in the summary of its case. */
final class SummaryChanges {
    private static final Map<Class<?>, Change<?>> TABLE = Stream.of(
                    change(CaseClassified.class, (e, now) -> {
                        now.categories = e.categories();
                        now.gbvimsType = e.gbvimsType();
                    }),
                    change(CaseAssigned.class, (e, now) -> now.worker = e.worker()),
                    change(RiskAssessed.class, SummaryChanges::assessed),
                    change(ConsentRecorded.class, SummaryChanges::consent),
                    change(SafetyPlanAgreed.class, SummaryChanges::agreed),
                    change(
                            CasesLinked.class,
                            (e, now) -> now.links =
                                    Lists.with(now.links, new LinkedCase(e.otherCase(), e.link(), e.occurredOn()))),
                    change(ServiceRequested.class, (e, now) -> {
                        if (isWaitedFor(e.occurredOn(), now)) {
                            now.openRequests = Lists.with(
                                    now.openRequests, new RequestedService(e.requestId(), e.service(), e.occurredOn()));
                        }
                    }),
                    change(ServiceProvided.class, (e, now) -> answered(e.requestId(), now)),
                    change(ServiceNotProvided.class, (e, now) -> answered(e.requestId(), now)),
                    change(CaseReferred.class, (e, now) -> {
                        if (isWaitedFor(e.occurredOn(), now)) {
                            now.openReferrals = Lists.with(
                                    now.openReferrals,
                                    new OpenReferral(
                                            e.referralId(), e.partner(), e.occurredOn(), e.answerDueOn(), false));
                        }
                    }),
                    change(
                            ReferralAccepted.class,
                            (e, now) -> now.openReferrals = Lists.replaced(
                                    now.openReferrals,
                                    open -> open.referralId().equals(e.referralId()),
                                    OpenReferral::taken)),
                    change(ReferralRejected.class, (e, now) -> ended(e.referralId(), now)),
                    change(ReferralCompleted.class, (e, now) -> ended(e.referralId(), now)),
                    change(ReferralRevoked.class, (e, now) -> ended(e.referralId(), now)),
                    change(ShelterAdmitted.class, SummaryChanges::admitted),
                    change(ChildrenAdmitted.class, SummaryChanges::joined),
                    change(ShelterStayExtended.class, SummaryChanges::extended),
                    change(ShelterLeft.class, SummaryChanges::left),
                    change(CaseResolved.class, (e, now) -> {
                        now.resolvedOn = e.occurredOn();
                        now.outcome = e.outcome();
                    }),
                    change(FollowUpPlanned.class, SummaryChanges::planned),
                    change(FollowUpRecorded.class, SummaryChanges::followedUp),
                    change(CaseClosed.class, (e, now) -> {
                        now.plan = null;
                        now.closedOn = e.occurredOn();
                        now.closingReason = e.reason();
                        now.keptCase = e.keptCase();
                        now.lastClosedOn = e.occurredOn();
                        now.openRequests = List.of();
                        now.openReferrals = List.of();
                        now.pendingTransfer = null;
                    }),
                    change(CaseReopened.class, SummaryChanges::reopened),
                    change(
                            TransferRequested.class,
                            (e, now) -> now.pendingTransfer =
                                    new PendingTransfer(e.transferId(), e.to(), e.occurredOn(), e.answerDueOn())),
                    change(TransferAccepted.class, (e, now) -> {
                        now.pendingTransfer = null;
                        now.worker = null;
                    }),
                    change(TransferDeclined.class, (e, now) -> now.pendingTransfer = null),
                    change(TransferWithdrawn.class, (e, now) -> now.pendingTransfer = null))
            .collect(Collectors.toUnmodifiableMap(Change::event, Function.identity()));

    private SummaryChanges() {}

    /** Where it stands is what its last movement says. */
    static void make(CaseEvent entry, CaseDraft now) {
        entry.moves().ifPresent(now::moveTo);
        Change<?> change = TABLE.get(entry.getClass());
        if (change != null) {
            change.make(entry, now);
        }
    }

    /**
     * As lists read it: a closing ends what waited, a reopening does not bring it back, and what is entered late of a day before the closing
     * waits for nobody.
     */
    private static boolean isWaitedFor(LocalDate askedOn, CaseDraft now) {
        return now.closedOn == null && (now.lastClosedOn == null || !askedOn.isBefore(now.lastClosedOn));
    }

    private static void assessed(RiskAssessed e, CaseDraft now) {
        if (isNewest(e, now.riskOn)) {
            now.risk = e.risk();
            now.riskOn = e.occurredOn();
        }
    }

    private static void consent(ConsentRecorded e, CaseDraft now) {
        Predicate<Consent> isForThis = consent -> consent.purpose() == e.purpose();
        if (now.consents.stream().filter(isForThis).allMatch(consent -> isNewest(e, consent.on()))) {
            now.consents = Lists.with(
                    Lists.without(now.consents, isForThis),
                    new Consent(e.purpose(), e.given(), e.consentBy(), e.occurredOn()));
        }
    }

    private static void agreed(SafetyPlanAgreed e, CaseDraft now) {
        if (isNewest(e, now.safetyPlanOn)) {
            now.safetyPlanOn = e.occurredOn();
            now.safetyMeasures = e.measures();
        }
    }

    /** What is entered late of an earlier day is not; of one day what was recorded later is. */
    private static boolean isNewest(CaseEvent e, @Nullable LocalDate before) {
        return before == null || !e.occurredOn().isBefore(before);
    }

    private static void answered(@Nullable UUID requestId, CaseDraft now) {
        now.openRequests =
                Lists.without(now.openRequests, request -> request.requestId().equals(requestId));
    }

    private static void ended(UUID referralId, CaseDraft now) {
        now.openReferrals = Lists.without(
                now.openReferrals, referral -> referral.referralId().equals(referralId));
    }

    /** A past stay may be entered, with its end, while she is there again. */
    private static void admitted(ShelterAdmitted e, CaseDraft now) {
        if (now.shelterStay == null || e.occurredOn().isAfter(now.shelterStay.since())) {
            now.shelterStay = new ShelterStay(e.stayId(), e.occurredOn(), e.girls(), e.boys(), e.limitDays());
        }
    }

    private static void joined(ChildrenAdmitted e, CaseDraft now) {
        ShelterStay stay = now.shelterStay;
        if (stay != null && stay.stayId().equals(e.stayId())) {
            now.shelterStay = stay.joinedBy(e.girls(), e.boys());
        }
    }

    private static void extended(ShelterStayExtended e, CaseDraft now) {
        ShelterStay stay = now.shelterStay;
        if (stay != null && stay.stayId().equals(e.stayId())) {
            now.shelterStay = stay.extendedTo(e.limitDays());
        }
    }

    private static void left(ShelterLeft e, CaseDraft now) {
        ShelterStay stay = now.shelterStay;
        if (stay != null && stay.stayId().equals(e.stayId())) {
            now.shelterStay = null;
        }
    }

    /** A plan is in force with its resolution and as long as the case is not closed; a correction may give one to a case that is. */
    private static void planned(FollowUpPlanned e, CaseDraft now) {
        if (now.resolvedOn != null && now.closedOn == null) {
            now.plan = new PlanOfCase(e.occurredOn(), e.slots(), e.monitoringEndsOn());
        }
    }

    private static void followedUp(FollowUpRecorded e, CaseDraft now) {
        LatestFollowUp latest = now.latestFollowUp;
        if (isNewest(e, latest == null ? null : latest.on())) {
            now.latestFollowUp = new LatestFollowUp(e.occurredOn(), e.outcome());
        }
    }

    private static void reopened(CaseReopened e, CaseDraft now) {
        now.reopenings++;
        now.reopenedOn = e.occurredOn();
        now.resolvedOn = null;
        now.outcome = null;
        now.plan = null;
        now.closedOn = null;
        now.closingReason = null;
        now.keptCase = null;
    }

    private static <E extends CaseEvent> Change<E> change(Class<E> event, BiConsumer<E, CaseDraft> made) {
        return new Change<>(event, made);
    }

    private record Change<E extends CaseEvent>(Class<E> event, BiConsumer<E, CaseDraft> made) {
        void make(CaseEvent entry, CaseDraft now) {
            made.accept(event.cast(entry), now);
        }
    }
}
