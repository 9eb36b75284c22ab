package org.caseledger.query.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Partner;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.TransferAccepted;
import org.jspecify.annotations.Nullable;

/** The events of one case, with the postings its aggregate would give them. */
public final class OneCase {
    private final UUID id = UUID.randomUUID();
    private final String centre;
    private final LocalDate registeredOn;
    private final int serial;
    private Account account = Account.OUTSIDE;
    private boolean resolvedBefore;
    private boolean broughtForward;
    private String holder;

    public OneCase(String centre, LocalDate registeredOn, int serial) {
        this.centre = centre;
        this.holder = centre;
        this.registeredOn = registeredOn;
        this.serial = serial;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return broughtForward
                ? "%s-BF-%d/%d".formatted(centre, serial, registeredOn.getYear())
                : "%s-%s-%06d".formatted(centre, FinancialYear.of(registeredOn), serial);
    }

    public Event[] registered() {
        return new Event[] {
            new RegistrationNumberIssued(
                    centre, id, number(), FinancialYear.of(registeredOn).toString(), serial, registeredOn),
            new CaseRegistered(
                    id,
                    UUID.randomUUID(),
                    centre,
                    number(),
                    IntakeChannel.SELF_WALK_IN,
                    registeredOn,
                    AgeBand.AGE_25_34,
                    registeredOn,
                    moved(Account.REGISTERED, registeredOn, PostingReason.REGISTERED, null))
        };
    }

    public Event classified(LocalDate on, Category... categories) {
        return new CaseClassified(id, List.of(categories), GbvimsType.PHYSICAL_ASSAULT, on);
    }

    public Event assessed(LocalDate on, RiskLevel risk) {
        return new RiskAssessed(id, risk, on);
    }

    public Event served(LocalDate on, Service service) {
        return new ServiceProvided(
                id,
                service,
                null,
                on,
                account == Account.REGISTERED
                        ? moved(Account.IN_SERVICE, on, PostingReason.SERVICE_BEGUN, null)
                        : List.of());
    }

    /** The resolution and the plan that begins with it: days 7, 15, 30 and months 2 to 6. */
    public Event[] resolved(LocalDate on) {
        PostingReason reason = resolvedBefore ? PostingReason.RESOLVED_AGAIN : PostingReason.RESOLVED;
        resolvedBefore = true;
        ResolutionOutcome outcome = ResolutionOutcome.SETTLED_BY_COUNSELLING;
        return new Event[] {
            new CaseResolved(id, outcome, true, on, moved(Account.UNDER_FOLLOW_UP, on, reason, outcome)),
            new FollowUpPlanned(id, slots(on), 3, 3, on.plusMonths(6), "2023-04", on)
        };
    }

    public Event followedUp(@Nullable LocalDate slot, FollowUpOutcome outcome, LocalDate on) {
        return new FollowUpRecorded(id, slot, FollowUpMode.PHONE, outcome, on);
    }

    public Event missed(LocalDate slot) {
        return new FollowUpMissed(id, slot, slot.plusDays(4));
    }

    public Event coordinated(LocalDate on) {
        return new CoordinationStarted(
                id,
                List.of(Partner.POLICE_STATION),
                on,
                moved(Account.COORDINATION, on, PostingReason.COORDINATION_STARTED, null));
    }

    public Event coordinationEnded(LocalDate on) {
        return new CoordinationEnded(id, on, moved(Account.IN_SERVICE, on, PostingReason.COORDINATION_ENDED, null));
    }

    public Event reopened(LocalDate on, ReopeningReason reason) {
        return new CaseReopened(id, reason, on, moved(Account.IN_SERVICE, on, PostingReason.REOPENED, null));
    }

    public Event closed(LocalDate on, ClosingReason reason) {
        return closed(on, reason, null);
    }

    public Event duplicateOf(UUID kept, LocalDate on) {
        return closed(on, ClosingReason.DUPLICATE, kept);
    }

    private Event closed(LocalDate on, ClosingReason reason, @Nullable UUID kept) {
        return new CaseClosed(
                id,
                reason,
                kept,
                null,
                on,
                moved(Account.closed(account.isResolved(), reason), on, PostingReason.CLOSED, null));
    }

    /** Closed as registered in error after a resolution, which is then struck off. */
    public Event struckOff(LocalDate on, LocalDate resolvedOn) {
        Posting resolution = posting(
                Account.IN_SERVICE,
                Account.UNDER_FOLLOW_UP,
                resolvedOn,
                PostingReason.RESOLVED,
                ResolutionOutcome.SETTLED_BY_COUNSELLING);
        List<Posting> postings = new ArrayList<>(
                moved(Account.closed(true, ClosingReason.REGISTERED_IN_ERROR), on, PostingReason.CLOSED, null));
        postings.add(resolution.reversed());
        postings.add(posting(
                resolution.from(),
                resolution.to(),
                resolvedOn,
                PostingReason.RESOLVED_STRUCK_OFF,
                resolution.outcome()));
        return new CaseClosed(id, ClosingReason.REGISTERED_IN_ERROR, null, null, on, postings);
    }

    public CaseStatus status() {
        return account.status().orElseThrow();
    }

    private List<Posting> moved(Account to, LocalDate on, PostingReason reason, @Nullable ResolutionOutcome outcome) {
        Posting posting = posting(account, to, on, reason, outcome);
        account = to;
        return List.of(posting);
    }

    private Posting posting(
            Account from, Account to, LocalDate on, PostingReason reason, @Nullable ResolutionOutcome outcome) {
        return posting(holder, from, to, on, reason, outcome);
    }

    private static List<LocalDate> slots(LocalDate on) {
        return Stream.of(
                        Stream.of(7, 15, 30).map(on::plusDays),
                        Stream.of(2, 3, 4, 5, 6).map(on::plusMonths))
                .flatMap(slots -> slots)
                .toList();
    }

    /** As it stands on paper; {@code resolvedOn} for one under follow-up. */
    public Event broughtForward(LocalDate on, CaseStatus status, @Nullable LocalDate resolvedOn) {
        broughtForward = true;
        resolvedBefore = resolvedOn != null;
        return new CaseBroughtForward(
                id,
                UUID.randomUUID(),
                centre,
                number(),
                IntakeChannel.SELF_WALK_IN,
                registeredOn,
                AgeBand.AGE_25_34,
                registeredOn,
                status,
                resolvedOn,
                resolvedOn == null ? null : ResolutionOutcome.SETTLED_BY_COUNSELLING,
                on,
                moved(Account.of(status), on, PostingReason.BROUGHT_FORWARD, null));
    }

    /** The monitoring plan of a resolution of this day. */
    public Event planned(LocalDate resolvedOn) {
        return new FollowUpPlanned(id, slots(resolvedOn), 3, 3, resolvedOn.plusMonths(6), "2023-04", resolvedOn);
    }

    public Event transferred(String to, LocalDate on) {
        List<Posting> postings = List.of(
                posting(to, Account.OUTSIDE, account, on, PostingReason.TRANSFERRED_IN, null),
                posting(holder, account, Account.OUTSIDE, on, PostingReason.TRANSFERRED_OUT, null));
        Event transfer = new TransferAccepted(id, UUID.randomUUID(), holder, to, on, postings);
        holder = to;
        return transfer;
    }

    /** The day on which an entry happened is put right. */
    public Event redated(long sequence, Event entry, LocalDate to, LocalDate on) {
        List<Posting> postings = new ArrayList<>();
        entry.postings().forEach(posting -> postings.add(posting.reversed()));
        entry.postings()
                .forEach(p -> postings.add(new Posting(
                        p.centre(), p.origin(), p.cohort(), p.from(), p.to(), to, p.reason(), p.outcome(), p.n())));
        return new DetailsCorrected(
                id,
                sequence,
                entry.getClass().getSimpleName(),
                "occurredOn",
                entry.occurredOn().toString(),
                to.toString(),
                CorrectionReason.WRONG_DATE,
                on,
                postings);
    }

    /** A detail that moves nothing in the books is put right. */
    public Event corrected(
            long sequence, Event entry, String field, @Nullable String oldValue, String newValue, LocalDate on) {
        return new DetailsCorrected(
                id,
                sequence,
                entry.getClass().getSimpleName(),
                field,
                oldValue,
                newValue,
                CorrectionReason.NEW_INFORMATION,
                on,
                List.of());
    }

    public Event voided(long sequence, Event entry, LocalDate on) {
        EntryVoided voided = new EntryVoided(
                id,
                sequence,
                entry.getClass().getSimpleName(),
                CorrectionReason.WRONG_CASE,
                on,
                entry.postings().stream().map(Posting::reversed).toList());
        voided.moves().ifPresent(place -> {
            holder = place.centre();
            account = place.account();
        });
        resolvedBefore &= entry.postings().stream().noneMatch(p -> p.reason() == PostingReason.RESOLVED);
        return voided;
    }

    private Posting posting(
            String in,
            Account from,
            Account to,
            LocalDate on,
            PostingReason reason,
            @Nullable ResolutionOutcome outcome) {
        return new Posting(
                in,
                broughtForward ? null : centre,
                broughtForward ? null : registeredOn,
                from,
                to,
                on,
                reason,
                outcome,
                1);
    }
}
