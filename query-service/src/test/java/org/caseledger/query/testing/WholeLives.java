package org.caseledger.query.testing;

import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.caseledger.events.Account;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseLink;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.SafetyMeasure;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;

/** Cases with everything that can happen to one, interleaved at random; each newest entry may be put right or retracted at once. */
public final class WholeLives {
    public static final int CASES = 20;

    private static final int DEEDS = 15;
    /** Of one of them: more than any case has had in three years. */
    private static final int MOST_EVENTS = 200;

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final Random random;
    private final List<OneCase> cases = new ArrayList<>();
    private final List<CaseEntries> entries = new ArrayList<>();

    private WholeLives(TestLog log, Random random) {
        this.random = random;
        for (int serial = 1; serial <= CASES; serial++) {
            OneCase one = new OneCase(PATNA, JUNE, 1000 + serial);
            cases.add(one);
            entries.add(new CaseEntries(one.id(), log, JUNE, WORKER).add(one.registered()));
        }
    }

    public static void live(TestLog log, Random random) {
        WholeLives lives = new WholeLives(log, random);
        for (int i = 0; i < CASES * DEEDS; i++) {
            int which = random.nextInt(CASES);
            lives.deed(lives.cases.get(which), lives.entries.get(which));
        }
        int longest = random.nextInt(CASES);
        while (lives.entries.get(longest).count() < MOST_EVENTS) {
            lives.deed(lives.cases.get(longest), lives.entries.get(longest));
        }
    }

    private void deed(OneCase one, CaseEntries said) {
        UUID id = one.id();
        UUID thing = UUID.randomUUID();
        LocalDate on = JUNE.plusDays(random.nextInt(20));
        List<Supplier<Class<? extends CaseEvent>>> deeds = List.of(
                () -> add(said, one.assessed(on, any(RiskLevel.values()))),
                () -> add(said, one.classified(on, any(Category.values()), any(Category.values()))),
                () -> add(said, new CaseAssigned(id, "case-worker-" + random.nextInt(5), on)),
                () -> add(said, new ConsentRecorded(id, any(ConsentPurpose.values()), true, ConsentBy.WOMAN, on)),
                () -> add(said, new SafetyPlanAgreed(id, List.of(any(SafetyMeasure.values())), on)),
                () -> add(said, new CasesLinked(id, cases.get(0).id(), any(CaseLink.values()), on)),
                () -> add(said, one.followedUp(null, any(FollowUpOutcome.values()), on)),
                () -> {
                    add(said, new ServiceRequested(id, thing, Service.FOOD, on));
                    return add(said, new ServiceProvided(id, Service.FOOD, thing, on, List.of()));
                },
                () -> {
                    add(said, new ShelterAdmitted(id, thing, 1, 0, 5, "2023-04", on, List.of()));
                    add(said, new ShelterStayExtended(id, thing, 10, "2023-04", on));
                    return add(said, new ShelterLeft(id, thing, any(ShelterExit.values()), on));
                },
                () -> {
                    add(said, referral(id, thing, on));
                    return add(said, new ReferralAccepted(id, thing, any(ReportedBy.values()), on));
                },
                () -> {
                    add(said, new TransferRequested(id, thing, PATNA, GAYA, ConsentBy.WOMAN, null, on, "2023-04", on));
                    return random.nextBoolean()
                            ? add(said, new TransferDeclined(id, thing, any(TransferRefusal.values()), on))
                            : transferred(said, thing, one.status(), on);
                },
                () -> {
                    said.corrected(CaseRegistered.class, "channel", "POLICE", on);
                    return DetailsCorrected.class;
                },
                () -> moved(one, said, on));
        Class<? extends CaseEvent> newest =
                deeds.get(random.nextInt(deeds.size())).get();
        if (random.nextInt(3) == 0) {
            said.voided(newest, on);
        } else if (random.nextInt(3) == 0 && newest != DetailsCorrected.class) {
            said.corrected(newest, "occurredOn", on.minusDays(1).toString(), on);
        }
    }

    private Class<? extends CaseEvent> moved(OneCase one, CaseEntries said, LocalDate on) {
        return switch (one.status()) {
            case REGISTERED -> add(said, one.served(on, Service.LEGAL_AID));
            case IN_SERVICE, COORDINATION -> {
                said.add(one.resolved(on));
                yield CaseResolved.class;
            }
            case UNDER_FOLLOW_UP -> {
                said.add(one.closed(on, ClosingReason.RELOCATED));
                yield CaseClosed.class;
            }
            case CLOSED -> add(said, one.reopened(on, ReopeningReason.SAME_MATTER));
        };
    }

    private static Class<? extends CaseEvent> transferred(
            CaseEntries said, UUID transferId, CaseStatus status, LocalDate on) {
        Account account = status == CaseStatus.CLOSED ? Account.UNDER_FOLLOW_UP : Account.of(status);
        said.transferred(transferId, PATNA, GAYA, account, on);
        return TransferAccepted.class;
    }

    private CaseReferred referral(UUID id, UUID referralId, LocalDate on) {
        return new CaseReferred(
                id,
                referralId,
                any(Partner.values()),
                ConsentBy.WOMAN,
                null,
                any(ReportedBy.values()),
                on.plusDays(7),
                "2023-04",
                on,
                List.of());
    }

    private static Class<? extends CaseEvent> add(CaseEntries said, Event event) {
        said.add(event);
        return ((CaseEvent) event).getClass();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
