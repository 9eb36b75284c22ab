package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.centres.BringCaseForward;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseLink;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.CentreKind;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IdentityField;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.LegalHoldReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.NoteKind;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.Relief;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.SafetyMeasure;
import org.caseledger.events.Service;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.SkillProgramme;
import org.caseledger.events.TransferRefusal;
import org.jspecify.annotations.Nullable;

/** Says whatever comes to mind, often what is refused; days pass between words. The same seed says the same. */
public final class Wanderer {
    private static final List<String> CENTRES = List.of("BR-PAT-01", "BR-PAT-02");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 1);

    /** Of how many of the newest cases it speaks: often enough of each that long lives come about. */
    private static final int NEWEST = 40;

    private final Random random;
    private final List<UUID> cases = new ArrayList<>();
    private final List<PlaceLegalHold> holds = new ArrayList<>();
    private final Map<UUID, UUID> referrals = new HashMap<>();
    private final Map<UUID, UUID> requests = new HashMap<>();
    private final Map<UUID, UUID> stays = new HashMap<>();
    private final Map<UUID, LocalDate> resolutions = new HashMap<>();
    private int paperNumbers = 1_000;
    private LocalDate today = FIRST_DAY;

    public Wanderer(long seed) {
        random = new Random(seed);
    }

    /** All events that come about in so many words, with a night after each so many of them. */
    public static List<Event> events(long seed, int words, int wordsADay) {
        try (LedgerInMemory ledger = new LedgerInMemory()) {
            Wanderer wanderer = new Wanderer(seed);
            wanderer.centres().forEach(ledger::send);
            for (int word = 1; word <= words; word++) {
                ledger.send(wanderer.nextCommand());
                if (word % wordsADay == 0) {
                    wanderer.sleepADay();
                }
            }
            return List.copyOf(ledger.events());
        }
    }

    public List<Object> centres() {
        return List.of(
                new CommissionCentre(
                        CENTRES.get(0),
                        CentreKind.DISTRICT_HEADQUARTERS,
                        "PAT",
                        1,
                        "Patna",
                        "पटना",
                        FIRST_DAY.minusDays(30),
                        today),
                new CommissionCentre(
                        CENTRES.get(1), CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", FIRST_DAY, today));
    }

    /** A life that hardly comes about by chance: resolved on paper, reopened and resolved here. */
    List<Object> resolvedOnPaperAndHere() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return List.of(
                new BringCaseForward(
                        CENTRES.get(0),
                        id,
                        new UUID(random.nextLong(), random.nextLong()),
                        "418/2022",
                        IntakeChannel.POLICE,
                        today.minusDays(90),
                        AgeBand.AGE_25_34,
                        today.minusDays(90),
                        CaseStatus.UNDER_FOLLOW_UP,
                        today.minusDays(30),
                        ResolutionOutcome.DUES_RECOVERED,
                        today,
                        today),
                new ReopenCase(id, ReopeningReason.SAME_MATTER, today, today),
                new ProvideService(id, Service.FOOD, null, today, today),
                new ClassifyCase(id, EnumSet.of(Category.DOMESTIC_VIOLENCE), GbvimsType.NON_GBV, today, today),
                new ResolveCase(id, ResolutionOutcome.DUES_RECOVERED, true, today, today));
    }

    public LocalDate today() {
        return today;
    }

    public void sleepADay() {
        today = today.plusDays(1);
    }

    /** One word about a case; every so often a new one. */
    public Object nextCommand() {
        if (cases.size() < 3 || random.nextInt(40) == 0) {
            return random.nextInt(6) == 0 ? broughtForward() : registration();
        }
        return deed(cases.get(Math.max(0, cases.size() - 1 - random.nextInt(NEWEST))));
    }

    private Object personal(UUID id, LocalDate on) {
        if (random.nextInt(4) == 0) {
            return held(id, on);
        }
        return random.nextBoolean()
                ? new AddNote(id, one(NoteKind.values()), PersonalText.of("-"), on, today)
                : new RecordIdentity(
                        id,
                        some(IdentityField.values()),
                        some(IdentityField.values()),
                        random.nextBoolean() ? PersonalText.of("-") : null,
                        random.nextBoolean() ? List.of(PersonalText.of("-")) : List.of(),
                        on,
                        today);
    }

    /** What was held is lifted now and then: of any case and reason that would hardly ever be met. */
    private Object held(UUID id, LocalDate on) {
        if (holds.isEmpty() || random.nextBoolean()) {
            PlaceLegalHold hold = new PlaceLegalHold(id, one(LegalHoldReason.values()), on, today);
            holds.add(hold);
            return hold;
        }
        PlaceLegalHold hold = holds.get(random.nextInt(holds.size()));
        return new LiftLegalHold(hold.caseId(), hold.reason(), "officer-" + random.nextInt(3), today, today);
    }

    private Object registration() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        cases.add(id);
        return new RegisterCase(
                CENTRES.get(random.nextInt(2)),
                id,
                new UUID(random.nextLong(), random.nextLong()),
                one(IntakeChannel.values()),
                today.minusDays(random.nextInt(3)),
                one(AgeBand.values()),
                today,
                today);
    }

    private Object deed(UUID id) {
        LocalDate on = someDay();
        return switch (random.nextInt(62)) {
            case 0, 1 -> new ClassifyCase(id, some(Category.values()), one(GbvimsType.values()), on, today);
            case 2 -> new AssignCase(id, "worker-" + random.nextInt(3), on, today);
            case 3 -> new AssessRisk(id, one(RiskLevel.values()), on, today);
            case 4, 5 -> new ProvideService(id, one(Service.values()), null, on, today);
            case 6 ->
                new RecordServiceNotProvided(
                        id, one(Service.values()), one(NotProvidedReason.values()), null, on, today);
            case 7 ->
                new RecordLegalStep(
                        id, one(LegalStep.values()), random.nextBoolean() ? null : on.plusDays(20), on, today);
            case 8 -> referral(id, on);
            case 9 -> new CompleteReferral(id, referrals.getOrDefault(id, id), ReportedBy.PARTNER, on, today);
            case 10 -> new StartCoordination(id, some(Partner.values()), on, today);
            case 11 -> new SecureRelief(id, one(Relief.values()), on, today);
            case 12 -> new EndCoordination(id, on, today);
            case 13, 14, 15 -> resolution(id, on);
            case 16, 17, 18, 19 -> followUp(id, on);
            case 20 -> new ReopenCase(id, one(ReopeningReason.values()), on, today);
            case 21 -> closing(id, on);
            case 22 ->
                new RecordConsent(
                        id, one(ConsentPurpose.values()), random.nextInt(4) > 0, one(ConsentBy.values()), on, today);
            case 23 ->
                random.nextInt(3) == 0
                        ? personal(id, on)
                        : new AgreeSafetyPlan(id, some(SafetyMeasure.values()), on, today);
            case 24 -> new LinkCases(id, cases.get(random.nextInt(cases.size())), one(CaseLink.values()), on, today);
            case 25, 26 -> serviceRequest(id, on);
            case 27 -> new ProvideService(id, Service.FOOD, requests.get(id), on, today);
            case 28 ->
                new RecordServiceNotProvided(
                        id, Service.FOOD, one(NotProvidedReason.values()), requests.get(id), on, today);
            case 29, 30, 31 -> admission(id, on);
            case 32 ->
                random.nextBoolean()
                        ? new ExtendShelterStay(id, 5 + random.nextInt(10), on, today)
                        : new AdmitChildren(id, 1, 0, null, null, on, today);
            case 33, 34 -> new LeaveShelter(id, one(ShelterExit.values()), on, today);
            case 35, 36 ->
                new ExceedShelterLimit(id, stays.getOrDefault(id, id), random.nextBoolean() ? 5 : 10, on, today);
            case 37 -> new AcceptReferral(id, referrals.getOrDefault(id, id), ReportedBy.PARTNER, on, today);
            case 38 ->
                new RejectReferral(
                        id,
                        referrals.getOrDefault(id, id),
                        one(ReferralRejection.values()),
                        ReportedBy.WOMAN,
                        on,
                        today);
            case 39 -> new RevokeReferral(id, referrals.getOrDefault(id, id), ReportedBy.CENTRE_STAFF, on, today);
            case 40 ->
                new HoldCoordinationMeeting(
                        id, some(Partner.values()), random.nextBoolean() ? null : on.plusDays(7), on, today);
            case 41 -> new LinkSkillTraining(id, one(SkillProgramme.values()), on, today);
            case 42, 43 ->
                new RequestTransfer(
                        id,
                        new UUID(random.nextLong(), random.nextLong()),
                        CENTRES.get(random.nextInt(2)),
                        one(ConsentBy.values()),
                        random.nextBoolean() ? null : one(LegalBasis.values()),
                        on,
                        today);
            case 44, 45 -> new AcceptTransfer(id, on, today);
            case 46 -> new DeclineTransfer(id, one(TransferRefusal.values()), on, today);
            case 47 -> new WithdrawTransfer(id, on, today);
            case 48, 49, 50, 51 ->
                new CorrectDetails(
                        id,
                        random.nextInt(16),
                        "occurredOn",
                        today.minusDays(random.nextInt(30)).toString(),
                        one(CorrectionReason.values()),
                        today,
                        today);
            case 52 ->
                new CorrectDetails(
                        id,
                        random.nextInt(12),
                        "outcome",
                        one(ResolutionOutcome.values()).code(),
                        CorrectionReason.WRONG_CODE,
                        today,
                        today);
            case 53 ->
                new CorrectDetails(
                        id, 0, "ageBand", one(AgeBand.values()).code(), CorrectionReason.NEW_INFORMATION, today, today);
            case 54, 55, 56, 57 -> new VoidEntry(id, random.nextInt(24), one(CorrectionReason.values()), today, today);
            default -> new MissFollowUp(id, slotNear(id, today.minusDays(7)), on, today);
        };
    }

    private RequestService serviceRequest(UUID id, LocalDate on) {
        UUID request = new UUID(random.nextLong(), random.nextLong());
        requests.put(id, request);
        return new RequestService(id, request, Service.FOOD, on, today);
    }

    private AdmitToShelter admission(UUID id, LocalDate on) {
        UUID stay = new UUID(random.nextLong(), random.nextLong());
        stays.put(id, stay);
        boolean whole = random.nextBoolean();
        int boys = random.nextInt(2);
        return new AdmitToShelter(
                id,
                stay,
                random.nextInt(3),
                boys,
                boys == 0 ? null : Integer.valueOf(random.nextInt(15)),
                whole ? on.plusDays(random.nextInt(5)) : null,
                whole ? one(ShelterExit.values()) : null,
                on,
                today);
    }

    /** As it stands on paper; never refused, so that it can be spoken of afterwards. */
    private Object broughtForward() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        cases.add(id);
        CaseStatus status = CaseStatus.values()[random.nextInt(4)];
        boolean resolved = status == CaseStatus.UNDER_FOLLOW_UP;
        LocalDate registeredOn =
                FIRST_DAY.minusDays(100L + random.nextInt(200)); // before the centre registers in the ledger
        LocalDate resolvedOn = today.minusDays(10L + random.nextInt(90));
        if (resolved) {
            resolutions.put(id, resolvedOn);
        }
        return new BringCaseForward(
                CENTRES.get(random.nextInt(2)),
                id,
                new UUID(random.nextLong(), random.nextLong()),
                ++paperNumbers + "/2022",
                one(IntakeChannel.values()),
                registeredOn,
                one(AgeBand.values()),
                registeredOn,
                status,
                resolved ? resolvedOn : null,
                resolved ? one(ResolutionOutcome.values()) : null,
                today,
                today);
    }

    private ReferCase referral(UUID id, LocalDate on) {
        UUID referral = new UUID(random.nextLong(), random.nextLong());
        referrals.put(id, referral);
        return new ReferCase(
                id,
                referral,
                one(Partner.values()),
                one(ConsentBy.values()),
                random.nextBoolean() ? null : one(LegalBasis.values()),
                ReportedBy.CENTRE_STAFF,
                on,
                today);
    }

    private RecordFollowUp followUp(UUID id, LocalDate on) {
        FollowUpOutcome outcome = one(FollowUpOutcome.values());
        return new RecordFollowUp(
                id,
                random.nextBoolean() ? null : slotNear(id, on),
                one(FollowUpMode.values()),
                outcome,
                outcome == FollowUpOutcome.SERVICE_STILL_NEEDED && random.nextBoolean(),
                outcome == FollowUpOutcome.DECEASED ? Boolean.TRUE : null,
                on,
                today);
    }

    private CloseCase closing(UUID id, LocalDate on) {
        ClosingReason reason = random.nextInt(3) == 0 ? ClosingReason.DUPLICATE : one(ClosingReason.values());
        @Nullable UUID kept = reason == ClosingReason.DUPLICATE ? cases.get(0) : null;
        return new CloseCase(id, reason, kept, reason == ClosingReason.DECEASED ? Boolean.FALSE : null, on, today);
    }

    private ResolveCase resolution(UUID id, LocalDate on) {
        resolutions.put(id, on);
        return new ResolveCase(id, one(ResolutionOutcome.values()), random.nextInt(5) > 0, on, today);
    }

    /** The newest slot that could be answered, if the case was resolved the last time it was said to be. */
    private LocalDate slotNear(UUID id, LocalDate on) {
        LocalDate resolvedOn = resolutions.getOrDefault(id, on);
        return FollowUpPolicy.on(resolvedOn).plan(id, resolvedOn, resolvedOn).slots().stream()
                .filter(slot -> !slot.isAfter(on.plusDays(3)))
                .reduce(on, (earlier, later) -> later);
    }

    /** Mostly today, sometimes a late entry, now and then tomorrow. */
    private LocalDate someDay() {
        int draw = random.nextInt(20);
        return draw == 0 ? today.plusDays(1) : draw < 15 ? today : today.minusDays(random.nextInt(15));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <E extends Enum<E>> Set<E> some(E[] values) {
        return random.nextBoolean() ? EnumSet.of(one(values)) : EnumSet.of(one(values), one(values));
    }
}
