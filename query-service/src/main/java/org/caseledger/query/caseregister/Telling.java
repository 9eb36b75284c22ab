package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
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

/** What each entry says of a case, apart from where it stands; the same when it is recorded and when the case is told anew. */
final class Telling {
    private static final Map<String, Says<?>> TABLE = Stream.of(
                    says(CaseClassified.class, (e, now) -> {
                        now.categories = e.categories();
                        now.gbvimsType = e.gbvimsType();
                    }),
                    says(CaseAssigned.class, (e, now) -> now.worker = e.worker()),
                    says(RiskAssessed.class, (e, now) -> now.risk = e.risk()),
                    says(ConsentRecorded.class, Telling::consent),
                    says(SafetyPlanAgreed.class, (e, now) -> {
                        now.safetyPlanOn = e.occurredOn();
                        now.safetyMeasures = e.measures();
                    }),
                    says(
                            CasesLinked.class,
                            (e, now) -> now.links =
                                    Lists.with(now.links, new Link(e.otherCase(), e.link(), e.occurredOn()))),
                    says(ServiceRequested.class, (e, now) -> {
                        if (isWaitedFor(e.occurredOn(), now)) {
                            now.openRequests = Lists.with(
                                    now.openRequests, new RequestedService(e.requestId(), e.service(), e.occurredOn()));
                        }
                    }),
                    says(ServiceProvided.class, (e, now) -> answered(e.requestId(), now)),
                    says(ServiceNotProvided.class, (e, now) -> answered(e.requestId(), now)),
                    says(CaseReferred.class, (e, now) -> {
                        if (isWaitedFor(e.occurredOn(), now)) {
                            now.openReferrals = Lists.with(
                                    now.openReferrals,
                                    new OpenReferral(
                                            e.referralId(), e.partner(), e.occurredOn(), e.answerDueOn(), false));
                        }
                    }),
                    says(
                            ReferralAccepted.class,
                            (e, now) -> now.openReferrals = Lists.replaced(
                                    now.openReferrals,
                                    open -> open.referralId().equals(e.referralId()),
                                    OpenReferral::taken)),
                    says(ReferralRejected.class, (e, now) -> ended(e.referralId(), now)),
                    says(ReferralCompleted.class, (e, now) -> ended(e.referralId(), now)),
                    says(ReferralRevoked.class, (e, now) -> ended(e.referralId(), now)),
                    says(ShelterAdmitted.class, Telling::admitted),
                    says(ChildrenAdmitted.class, Telling::joined),
                    says(ShelterStayExtended.class, Telling::extended),
                    says(ShelterLeft.class, Telling::left),
                    says(CaseResolved.class, (e, now) -> {
                        now.resolvedOn = e.occurredOn();
                        now.outcome = e.outcome();
                    }),
                    says(FollowUpPlanned.class, Telling::planned),
                    says(FollowUpRecorded.class, Telling::followedUp),
                    says(CaseClosed.class, (e, now) -> {
                        now.plan = null;
                        now.closedOn = e.occurredOn();
                        now.closingReason = e.reason();
                        now.keptCase = e.keptCase();
                        now.lastClosedOn = e.occurredOn();
                        now.openRequests = List.of();
                        now.openReferrals = List.of();
                        now.pendingTransfer = null;
                    }),
                    says(CaseReopened.class, Telling::reopened),
                    says(
                            TransferRequested.class,
                            (e, now) -> now.pendingTransfer =
                                    new PendingTransfer(e.transferId(), e.to(), e.occurredOn(), e.answerDueOn())),
                    says(TransferAccepted.class, (e, now) -> now.pendingTransfer = null),
                    says(TransferDeclined.class, (e, now) -> now.pendingTransfer = null),
                    says(TransferWithdrawn.class, (e, now) -> now.pendingTransfer = null))
            .collect(Collectors.toUnmodifiableMap(says -> says.event().getSimpleName(), Function.identity()));

    private Telling() {}

    /** Whether to keep it: what says nothing need not be told again. */
    static boolean says(CaseEvent event) {
        if (event instanceof ServiceProvided service) {
            return service.requestId() != null;
        }
        if (event instanceof ServiceNotProvided service) {
            return service.requestId() != null;
        }
        return TABLE.containsKey(event.getClass().getSimpleName());
    }

    static void tell(CaseEvent event, CaseDraft now) {
        Says<?> says = TABLE.get(event.getClass().getSimpleName());
        if (says != null) {
            says.tell(event, now);
        }
    }

    static void tell(Fact fact, CaseDraft now) {
        Says<?> says = TABLE.get(fact.type());
        if (says != null) {
            says.tell(fact.as(says.event()), now);
        }
    }

    /**
     * As lists read it: a closing ends what waited, a reopening does not bring it back, and what is entered late of a day before the closing
     * waits for nobody.
     */
    private static boolean isWaitedFor(LocalDate askedOn, CaseDraft now) {
        return now.closedOn == null && (now.lastClosedOn == null || !askedOn.isBefore(now.lastClosedOn));
    }

    private static void consent(ConsentRecorded e, CaseDraft now) {
        now.consents = Lists.with(
                Lists.without(now.consents, consent -> consent.purpose() == e.purpose()),
                new Consent(e.purpose(), e.given(), e.consentBy(), e.occurredOn()));
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
            now.plan = new MonitoringPlan(e.occurredOn(), e.slots(), e.monitoringEndsOn());
        }
    }

    private static void followedUp(FollowUpRecorded e, CaseDraft now) {
        LatestFollowUp latest = now.latestFollowUp;
        if (latest == null || !e.occurredOn().isBefore(latest.on())) {
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

    private static <E extends CaseEvent> Says<E> says(Class<E> event, BiConsumer<E, CaseDraft> change) {
        return new Says<>(event, change);
    }

    private record Says<E extends CaseEvent>(Class<E> event, BiConsumer<E, CaseDraft> change) {
        void tell(CaseEvent told, CaseDraft now) {
            change.accept(event.cast(told), now);
        }
    }
}
