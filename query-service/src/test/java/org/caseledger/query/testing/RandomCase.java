package org.caseledger.query.testing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.CorrectedEvent;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseLink;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.LegalHoldReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Partner;
import org.caseledger.events.PersonalDataErased;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.Relief;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.SafetyMeasure;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.Service;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.SkillProgramme;
import org.caseledger.events.SkillTrainingLinked;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.caseledger.service.clock.LedgerClock;

/**
 * The events of one case in an order that its rules allow: movements in the order of their days, the newest of them retracted, entries
 * made late, put right and retracted.
 */
public final class RandomCase {
    public static final LocalDate BEGAN = LocalDate.of(2025, 5, 5);
    /** No event is of a later day. */
    public static final LocalDate LAST = BEGAN.plusDays(200);

    private static final List<String> CENTRES = List.of("BR-PAT-01", "BR-GAY-01", "BR-NAL-01");
    private static final List<Class<? extends CaseEvent>> NEVER_VOIDED = List.of(
            FollowUpPlanned.class,
            FollowUpMissed.class,
            ShelterLimitExceeded.class,
            LegalHoldPlaced.class,
            LegalHoldLifted.class,
            ErasureApproved.class,
            PersonalDataErased.class,
            TransferRequested.class,
            TransferDeclined.class,
            TransferWithdrawn.class);

    private final Random random;
    private final UUID otherCase;
    private final OneCase one;
    private final Deeds deeds;
    private final List<CaseEvent> events = new ArrayList<>();
    /** Sequences of movements that stand, the newest last. */
    private final List<Integer> movements = new ArrayList<>();
    /** By sequence, as they were put right; null once retracted. */
    private final List<CaseEvent> standing = new ArrayList<>();

    private String holder = CENTRES.get(0);

    private RandomCase(Random random, UUID otherCase) {
        this.random = random;
        this.otherCase = otherCase;
        this.one = new OneCase(holder, BEGAN, 1 + random.nextInt(1000));
        this.deeds = new Deeds(one);
    }

    /** @param otherCase that it may be linked with */
    public static List<CaseEvent> of(Random random, UUID otherCase) {
        RandomCase life = new RandomCase(random, otherCase);
        life.begin();
        for (int steps = 8 + random.nextInt(30); steps > 0; steps--) {
            life.step();
        }
        return life.events;
    }

    private void begin() {
        if (random.nextInt(4) > 0) {
            add(one.registered()[1]);
            return;
        }
        CaseStatus status = any(CaseStatus.REGISTERED, CaseStatus.IN_SERVICE, CaseStatus.UNDER_FOLLOW_UP);
        boolean isResolved = status == CaseStatus.UNDER_FOLLOW_UP;
        add(one.broughtForward(BEGAN.plusDays(3), status, isResolved ? BEGAN.plusDays(1) : null));
        if (isResolved) {
            add(one.planned(BEGAN.plusDays(3)));
        }
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> move();
            case 3, 4 -> putRight();
            case 5, 6 -> retract();
            default -> say();
        }
    }

    private void move() {
        LocalDate on = day(newestMovement().occurredOn());
        switch (one.status()) {
            case REGISTERED -> add(one.served(on, any(Service.values())));
            case IN_SERVICE -> {
                if (random.nextInt(3) == 0) {
                    add(one.coordinated(on));
                } else {
                    add(one.resolved(on));
                }
            }
            case COORDINATION -> {
                if (random.nextBoolean()) {
                    add(one.coordinationEnded(on));
                } else {
                    add(one.resolved(on));
                }
            }
            case UNDER_FOLLOW_UP -> {
                switch (random.nextInt(3)) {
                    case 0 -> transfer(on);
                    case 1 -> add(one.closed(on, any(ClosingReason.values())));
                    default -> add(one.reopened(on, any(ReopeningReason.values())));
                }
            }
            case CLOSED -> add(one.reopened(on, any(ReopeningReason.values())));
        }
    }

    private void transfer(LocalDate on) {
        String to = CENTRES.get(random.nextInt(CENTRES.size()));
        if (!to.equals(holder())) {
            if (random.nextBoolean()) {
                add(deeds.transferRequested(UUID.randomUUID(), holder(), to, on));
            }
            add(one.transferred(to, on));
        }
    }

    private String holder() {
        return newestMovement().moves().orElseThrow().centre();
    }

    private CaseEvent newestMovement() {
        return standing.get(movements.get(movements.size() - 1));
    }

    /** Something that moves nothing; on a closed case it is a late entry. */
    private void say() {
        LocalDate on = one.status() == CaseStatus.CLOSED
                ? between(BEGAN, newestMovement().occurredOn())
                : between(BEGAN, day(newestMovement().occurredOn()));
        UUID thing = UUID.randomUUID();
        List<Supplier<Event[]>> all = List.of(
                () -> some(one.assessed(on, any(RiskLevel.values()))),
                () -> some(one.classified(on, any(Category.values()), any(Category.values()))),
                () -> some(new CaseAssigned(one.id(), "case-worker-" + random.nextInt(5), on)),
                () -> some(new ConsentRecorded(
                        one.id(), any(ConsentPurpose.values()), random.nextBoolean(), any(ConsentBy.values()), on)),
                () -> some(new SafetyPlanAgreed(one.id(), List.of(any(SafetyMeasure.values())), on)),
                () -> some(new CasesLinked(one.id(), otherCase, any(CaseLink.values()), on)),
                () -> some(one.followedUp(null, any(FollowUpOutcome.values()), on)),
                () -> some(one.missed(on.minusDays(4))),
                () -> some(new LegalStepRecorded(one.id(), any(LegalStep.values()), null, on, List.of())),
                () -> some(new CoordinationMeetingHeld(one.id(), List.of(any(Partner.values())), null, on)),
                () -> some(new ReliefSecured(one.id(), any(Relief.values()), on)),
                () -> some(new SkillTrainingLinked(one.id(), any(SkillProgramme.values()), on)),
                () -> answered(
                        new LegalHoldPlaced(one.id(), any(LegalHoldReason.values()), on),
                        new LegalHoldLifted(one.id(), any(LegalHoldReason.values()), "district-officer-1", day(on)),
                        new ErasureApproved(one.id(), List.of(one.id(), otherCase), "state-officer-1", day(on)),
                        new PersonalDataErased(
                                one.id(), day(on).atStartOfDay(LedgerClock.ZONE).toInstant(), day(on), day(on))),
                () -> answered(
                        deeds.requested(thing, any(Service.values()), on),
                        deeds.provided(Service.FOOD, thing, day(on)),
                        deeds.notProvided(Service.FOOD, any(NotProvidedReason.values()), thing, day(on))),
                () -> answered(
                        deeds.referred(thing, any(Partner.values()), on.plusDays(7), on),
                        deeds.accepted(thing, day(on)),
                        deeds.rejected(thing, any(ReferralRejection.values()), day(on)),
                        deeds.revoked(thing, day(on)),
                        deeds.completed(thing, day(on))),
                () -> answered(
                        deeds.transferRequested(thing, holder(), CENTRES.get(2), on),
                        deeds.transferDeclined(thing, day(on)),
                        deeds.transferWithdrawn(thing, day(on))),
                () -> answered(
                        deeds.admitted(thing, 1, 0, on),
                        deeds.joined(thing, 1, 1, day(on)),
                        deeds.extended(thing, 9, day(on)),
                        deeds.exceeded(thing, 5, day(on)),
                        deeds.left(thing, any(ShelterExit.values()), day(on))));
        add(all.get(random.nextInt(all.size())).get());
    }

    /** What is asked, and some of the answers in their order. */
    private Event[] answered(Event asked, Event... answers) {
        List<Event> all = new ArrayList<>(List.of(asked));
        Arrays.stream(answers).filter(answer -> random.nextInt(3) == 0).forEach(all::add);
        return all.toArray(Event[]::new);
    }

    private void putRight() {
        int sequence = random.nextInt(events.size());
        CaseEvent entry = standing.get(sequence);
        if (entry == null || entry instanceof FollowUpPlanned || CaseEntries.isCorrection(entry)) {
            return;
        }
        if (sequence == 0) {
            if (entry instanceof CaseRegistered) {
                add(one.corrected(sequence, entry, "channel", null, "POLICE", LAST));
                standing.set(sequence, CorrectedEvent.of(entry, "channel", "POLICE"));
            }
            return;
        }
        LocalDate on = redated(sequence, entry);
        add(one.redated(sequence, entry, on, LAST));
        standing.set(sequence, CorrectedEvent.of(entry, "occurredOn", on.toString()));
        if (entry instanceof CaseResolved && isStillResolvedBy(sequence)) {
            add(one.planned(on));
        }
    }

    private boolean isStillResolvedBy(int sequence) {
        return movements.stream()
                .filter(movement -> movement > sequence)
                .allMatch(movement -> standing.get(movement) instanceof TransferAccepted);
    }

    /** A movement stays between its neighbours; the last one may have been months later. */
    private LocalDate redated(int sequence, CaseEvent entry) {
        int at = movements.indexOf(sequence);
        if (at < 0) {
            return between(BEGAN, day(entry.occurredOn()));
        }
        LocalDate first = standing.get(movements.get(at - 1)).occurredOn();
        return at == movements.size() - 1
                ? between(first, random.nextInt(4) == 0 ? LAST : day(entry.occurredOn()))
                : between(first, standing.get(movements.get(at + 1)).occurredOn());
    }

    private void retract() {
        int sequence = random.nextInt(4) == 0 ? movements.get(movements.size() - 1) : random.nextInt(events.size());
        CaseEvent entry = standing.get(sequence);
        boolean isNewestMovement = movements.get(movements.size() - 1) == sequence;
        if (sequence == 0
                || entry == null
                || CaseEntries.isCorrection(entry)
                || NEVER_VOIDED.contains(entry.getClass())
                || (movements.contains(sequence) && !isNewestMovement)) {
            return;
        }
        add(one.voided(sequence, entry, LAST));
        standing.set(sequence, null);
        if (isNewestMovement) {
            movements.remove(movements.size() - 1);
        }
    }

    private void add(Event... some) {
        for (Event each : some) {
            CaseEvent event = (CaseEvent) each;
            if (event.moves().isPresent() && !CaseEntries.isCorrection(event)) {
                movements.add(events.size());
            }
            standing.add(event);
            events.add(event);
        }
    }

    private static Event[] some(Event event) {
        return new Event[] {event};
    }

    private LocalDate day(LocalDate from) {
        LocalDate day = from.plusDays(random.nextInt(8));
        return day.isAfter(LAST) ? LAST : day;
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt(Math.toIntExact(first.until(last, ChronoUnit.DAYS)) + 1));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
