package org.caseledger.query.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.events.Account;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseLink;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.Partner;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.Relief;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.SafetyMeasure;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.SkillProgramme;
import org.caseledger.events.SkillTrainingLinked;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.jspecify.annotations.Nullable;

/**
 * Lives of some hundred women at six centres, recorded as in a State's ledger: centres write among each other, a block a day. Each hidden
 * code follows another one, so that whichever is shown tells something; kinds of events and days follow what is hidden only where the
 * rules say so. The same seed gives the same lives under other ids.
 */
final class SyntheticLedger {
    static final List<String> CENTRES =
            List.of("BR-PAT-01", "BR-GAY-01", "BR-PAT-02", "BR-MUZ-01", "BR-SAR-01", "BR-PUR-01");
    private static final int WOMEN = 900;
    private static final int DAYS = 240;
    private static final LocalDate FIRST = RunningQueryService.OPENED_ON.plusDays(1);
    private static final Who WRITER = new Who("case-worker-1", Role.CASE_WORKER, CENTRES.get(0));

    private final Random random = new Random(20_106);
    private final TreeMap<LocalDateTime, List<Function<LocalDate, List<Event>>>> agenda = new TreeMap<>();
    private final Map<String, Integer> serials = new HashMap<>();
    private final List<SyntheticWoman> women = new ArrayList<>();

    static void write(TestLog log) {
        SyntheticLedger ledger = new SyntheticLedger();
        ledger.centres();
        ledger.reviews();
        for (int i = 0; i < WOMEN; i++) {
            ledger.live();
        }
        TreeMap<LocalDate, List<Event>> days = new TreeMap<>();
        ledger.agenda.forEach((time, recorded) ->
                recorded.forEach(command -> days.computeIfAbsent(time.toLocalDate(), day -> new ArrayList<>())
                        .addAll(command.apply(time.toLocalDate()))));
        days.forEach((day, events) -> log.append(day, WRITER, events.toArray(Event[]::new)));
    }

    private void at(LocalDate day, Function<LocalDate, List<Event>> command) {
        agenda.computeIfAbsent(day.atTime(8 + random.nextInt(10), random.nextInt(60)), time -> new ArrayList<>())
                .add(command);
    }

    private void centres() {
        for (String centre : CENTRES) {
            String district = centre.substring(3, 6);
            if (CENTRES.indexOf(centre) > 1) {
                int number = Integer.parseInt(centre.substring(7));
                CentreKind kind = number > 1 ? CentreKind.SUB_DIVISION : CentreKind.DISTRICT_HEADQUARTERS;
                at(
                        FIRST,
                        on -> List.of(new CentreCommissioned(
                                centre, kind, district, number, "Sakhi " + centre, "सखी " + centre, on)));
            }
            for (int i = 0; i < 3 + CENTRES.indexOf(centre) * 2; i++) {
                String staff = staff(centre, i);
                at(FIRST.plusDays(1), on -> List.of(new StaffPosted(centre, staff, Role.CASE_WORKER, "2023-04", on)));
            }
            at(FIRST.plusDays(200), on -> List.of(new StaffRelieved(centre, staff(centre, 2), Role.CASE_WORKER, on)));
            at(
                    FIRST.plusDays(30),
                    on -> List.of(
                            new CentreInspected(centre, UUID.randomUUID(), List.of(InspectionFinding.IN_ORDER), on)));
        }
        String closing = "BR-ARA-01";
        at(
                FIRST,
                on -> List.of(new CentreCommissioned(
                        closing, CentreKind.DISTRICT_HEADQUARTERS, "ARA", 1, "Sakhi Ara", "सखी आरा", on)));
        at(FIRST.plusDays(50), on -> List.of(new CentreSuspended(closing, CENTRES.get(0), on)));
        at(FIRST.plusDays(60), on -> List.of(new CentreReopened(closing, on)));
        at(FIRST.plusDays(90), on -> List.of(new CentreClosed(closing, on)));
    }

    private void reviews() {
        UUID review = UUID.randomUUID();
        UUID direction = UUID.randomUUID();
        at(
                FIRST.plusDays(100),
                on -> List.of(
                        new ReviewHeld(review, ReviewLevel.DISTRICT, "PAT", FIRST, on, on),
                        new DirectionIssued(
                                review, direction, CENTRES.get(0), Direction.TRAIN_STAFF, on.plusDays(10), on)));
        at(FIRST.plusDays(110), on -> List.of(new DirectionComplied(review, direction, CENTRES.get(0), on)));
    }

    private static String staff(String centre, int number) {
        return "staff-" + Integer.toHexString((centre + number).hashCode());
    }

    private void live() {
        String centre = CENTRES.get((int) (CENTRES.size() * random.nextDouble() * random.nextDouble()));
        LocalDate day = FIRST.plusDays(2 + random.nextInt(DAYS));
        boolean cameBefore = !women.isEmpty() && random.nextDouble() < 0.1;
        SyntheticWoman earlier = cameBefore ? women.get(random.nextInt(women.size())) : null;
        SyntheticWoman she =
                new SyntheticWoman(random, centre, day, earlier == null ? UUID.randomUUID() : earlier.subject);
        women.add(she);
        register(she);
        LocalDate classified = day.plusDays(random.nextInt(2) + 1L);
        at(classified, on -> List.of(new CaseClassified(she.id, List.of(she.category), she.type, on)));
        sometimes(0.6, classified, on -> List.of(new CaseAssigned(she.id, staff(she.centre, random.nextInt(2)), on)));
        sometimes(0.6, classified, on -> List.of(new RiskAssessed(she.id, she.risk, on)));
        sometimes(
                she.risk == RiskLevel.HIGH ? 0.6 : 0.1,
                classified,
                on -> List.of(
                        new SafetyPlanAgreed(she.id, List.of(she.told(SafetyMeasure.values(), she.category)), on)));
        if (earlier != null) {
            CaseLink link = she.told(CaseLink.values(), she.category);
            at(classified, on -> List.of(new CasesLinked(she.id, earlier.id, link, on)));
        }
        help(she, classified.plusDays(1));
        end(she, classified.plusDays(20));
    }

    private void register(SyntheticWoman she) {
        LocalDate contact = she.registeredOn.minusDays(random.nextInt(2));
        if (she.chance(0.25)) {
            boolean resolved = she.isGirl() || she.chance(0.2);
            at(
                    she.registeredOn,
                    on -> underPaperNumber(
                            "OSC/%d/2022".formatted(random.nextInt(5000)),
                            number -> new CaseBroughtForward(
                                    she.id,
                                    she.subject,
                                    she.centre,
                                    number,
                                    she.channel,
                                    contact,
                                    she.age,
                                    contact,
                                    resolved ? CaseStatus.UNDER_FOLLOW_UP : CaseStatus.IN_SERVICE,
                                    resolved ? on.minusDays(random.nextInt(3)) : null,
                                    resolved ? she.outcome : null,
                                    on,
                                    she.moved(
                                            resolved ? Account.UNDER_FOLLOW_UP : Account.IN_SERVICE,
                                            on,
                                            PostingReason.BROUGHT_FORWARD))));
            return;
        }
        UUID call = UUID.randomUUID();
        boolean called = she.chance(0.3);
        at(she.registeredOn, on -> {
            int serial = serials.merge(she.centre, 1, Integer::sum);
            String year = FinancialYear.of(on).toString();
            String number = "%s-%s-%06d".formatted(she.centre, year, serial);
            Stream<Event> calls = called
                    ? Stream.of(
                            new HelplineCallLogged(
                                    call,
                                    she.told(HelplineSource.values(), she.channel),
                                    she.told(CallClass.values(), she.risk),
                                    she.told(CallDisposition.values(), she.category),
                                    she.centre.substring(3, 6),
                                    on),
                            new CallRouted(call, she.centre, on),
                            new CallTakenUp(call, she.centre, she.id, on))
                    : Stream.of();
            return Stream.concat(
                            Stream.of(
                                    new RegistrationNumberIssued(she.centre, she.id, number, year, serial, on),
                                    new CaseRegistered(
                                            she.id,
                                            she.subject,
                                            she.centre,
                                            number,
                                            she.channel,
                                            contact,
                                            she.age,
                                            on,
                                            she.moved(Account.REGISTERED, on, PostingReason.REGISTERED))),
                            calls)
                    .toList();
        });
    }

    private void help(SyntheticWoman she, LocalDate from) {
        for (int i = random.nextInt(2); i >= 0; i--) {
            UUID request = she.chance(0.3) ? UUID.randomUUID() : null;
            Service service = she.told(Service.values(), she.category);
            if (request != null) {
                at(from, on -> List.of(new ServiceRequested(she.id, request, service, on)));
            }
            at(
                    from.plusDays(1 + random.nextInt(4)),
                    on -> List.of(new ServiceProvided(
                            she.id, service, request, on, she.served(on), she.sealed(on, SealedDetail.NOTE))));
        }
        sometimes(
                0.25,
                from,
                on -> List.of(new ServiceNotProvided(
                        she.id,
                        she.told(Service.values(), she.category),
                        she.told(NotProvidedReason.values(), she.closing),
                        null,
                        on,
                        she.sealed(on, SealedDetail.NOTE))));
        sometimes(
                0.4,
                from,
                on -> List.of(new ConsentRecorded(
                        she.id,
                        she.told(ConsentPurpose.values(), she.category),
                        she.risk != RiskLevel.HIGH,
                        consent(she),
                        on)));
        sometimes(
                0.3,
                from.plusDays(6),
                on -> List.of(new LegalStepRecorded(
                        she.id,
                        she.told(LegalStep.values(), she.category),
                        she.isGirl() ? on.plusDays(30) : null,
                        on,
                        she.restated(on),
                        she.sealed(on, SealedDetail.NUMBER, SealedDetail.STATION))));
        sometimes(
                0.2,
                from.plusDays(7),
                on -> List.of(new SkillTrainingLinked(she.id, she.told(SkillProgramme.values(), she.age), on)));
        shelter(she, from.plusDays(2));
        refer(she, from.plusDays(5));
        coordinate(she, from.plusDays(8));
        slip(she, from.plusDays(9));
        move(she, from.plusDays(12));
    }

    private void shelter(SyntheticWoman she, LocalDate from) {
        if (!she.chance(0.3)) {
            return;
        }
        UUID stay = UUID.randomUUID();
        ShelterExit exit = she.told(ShelterExit.values(), she.outcome);
        at(
                from,
                on -> List.of(new ShelterAdmitted(
                        she.id,
                        stay,
                        she.isGirl() ? 0 : random.nextInt(3),
                        she.told(new Integer[] {0, 1, 2}, she.age),
                        follows(she.age),
                        5,
                        "2023-04",
                        on,
                        she.served(on),
                        she.sealed(on, SealedDetail.NOTE))));
        sometimes(
                0.4,
                from.plusDays(4),
                on -> List.of(new ShelterStayExtended(she.id, stay, 7 + random.nextInt(2) * 3, "2023-04", on)));
        at(
                from.plusDays(5),
                on -> List.of(
                        new ChildrenAdmitted(
                                she.id,
                                stay,
                                follows(she.category),
                                follows(she.age),
                                follows(she.outcome),
                                "2023-04",
                                on),
                        new ShelterLimitExceeded(she.id, stay, 5, on)));
        at(from.plusDays(6), on -> List.of(new ShelterLeft(she.id, stay, exit, on, she.sealed(on, SealedDetail.NOTE))));
    }

    /** A count of children that tells a code. */
    private static int follows(Enum<?> code) {
        return 1 + Math.floorMod(code.name().hashCode(), 3);
    }

    private void refer(SyntheticWoman she, LocalDate from) {
        if (!she.chance(0.5)) {
            return;
        }
        UUID referral = UUID.randomUUID();
        Partner partner = she.isGirl() ? Partner.CHILD_WELFARE_COMMITTEE : she.told(Partner.values(), she.category);
        LegalBasis basis = she.told(LegalBasis.values(), she.category);
        at(
                from,
                on -> List.of(new CaseReferred(
                        she.id,
                        referral,
                        partner,
                        consent(she),
                        basis,
                        reporter(she),
                        on.plusDays(7),
                        "2023-04",
                        on,
                        she.restated(on),
                        she.sealed(on, SealedDetail.PERSON, SealedDetail.PHONE))));
        int answer = random.nextInt(4);
        at(
                from.plusDays(3),
                on -> List.of(
                        switch (answer) {
                            case 0 -> new ReferralAccepted(she.id, referral, reporter(she), on);
                            case 1 ->
                                new ReferralRejected(
                                        she.id,
                                        referral,
                                        she.told(ReferralRejection.values(), partner),
                                        reporter(she),
                                        on);
                            case 2 -> new ReferralRevoked(she.id, referral, reporter(she), on);
                            default -> new ReferralCompleted(she.id, referral, reporter(she), on);
                        }));
    }

    private void coordinate(SyntheticWoman she, LocalDate from) {
        if (!she.chance(0.25)) {
            return;
        }
        List<Partner> partners = List.of(she.told(Partner.values(), she.category));
        at(
                from,
                on -> List.of(new CoordinationStarted(
                        she.id,
                        partners,
                        on,
                        she.moved(Account.COORDINATION, on, PostingReason.COORDINATION_STARTED))));
        at(
                from.plusDays(1),
                on -> List.of(new CoordinationMeetingHeld(
                        she.id,
                        partners,
                        she.chance(0.5) ? on.plusDays(7) : null,
                        on,
                        she.sealed(on, SealedDetail.NOTE))));
        at(from.plusDays(2), on -> List.of(new ReliefSecured(she.id, she.told(Relief.values(), she.outcome), on)));
        at(
                from.plusDays(3),
                on -> List.of(new CoordinationEnded(
                        she.id, on, she.moved(Account.IN_SERVICE, on, PostingReason.COORDINATION_ENDED))));
    }

    private void slip(SyntheticWoman she, LocalDate from) {
        boolean age = she.isGirl();
        sometimes(
                0.25,
                from,
                on -> List.of(new DetailsCorrected(
                        she.id,
                        age ? 0 : 1,
                        age ? "CaseRegistered" : "CaseClassified",
                        age ? "ageBand" : "gbvimsType",
                        age ? "18_24" : "rape",
                        age ? "UNDER_18" : she.type.code(),
                        she.told(CorrectionReason.values(), she.category),
                        on,
                        she.restated(on))));
        sometimes(
                0.25,
                from,
                on -> List.of(new EntryVoided(
                        she.id,
                        age ? 2 : 3,
                        age ? "RiskAssessed" : "ServiceNotProvided",
                        she.told(CorrectionReason.values(), she.category),
                        on,
                        she.restated(on))));
    }

    private void move(SyntheticWoman she, LocalDate from) {
        if (!she.chance(0.3)) {
            return;
        }
        UUID transfer = UUID.randomUUID();
        String to = CENTRES.get((CENTRES.indexOf(she.centre) + 1) % CENTRES.size());
        at(
                from,
                on -> List.of(new TransferRequested(
                        she.id,
                        transfer,
                        she.centre,
                        to,
                        consent(she),
                        she.told(LegalBasis.values(), she.category),
                        on.plusDays(3),
                        "2023-04",
                        on)));
        int answer = random.nextInt(3);
        at(
                from.plusDays(2),
                on -> List.of(
                        switch (answer) {
                            case 0 ->
                                new TransferAccepted(she.id, transfer, she.centre, to, on, she.transferred(to, on));
                            case 1 ->
                                new TransferDeclined(
                                        she.id, transfer, she.told(TransferRefusal.values(), she.category), on);
                            default -> new TransferWithdrawn(she.id, transfer, on);
                        }));
    }

    /** Monitoring, and how it ends: by completion, by her wish, by recurrence or by death. */
    private void end(SyntheticWoman she, LocalDate day) {
        ClosingReason reason = she.closing;
        if (reason == ClosingReason.WITHDRAWN_BY_WOMAN || reason == ClosingReason.DUPLICATE) {
            at(day, on -> List.of(closed(she, reason, on)));
            return;
        }
        boolean agreed = she.outcome != ResolutionOutcome.REFERRED_AND_TAKEN_OVER;
        at(
                day,
                on -> List.of(
                        new CaseResolved(
                                she.id,
                                she.outcome,
                                agreed,
                                on,
                                she.moved(Account.UNDER_FOLLOW_UP, on, PostingReason.RESOLVED),
                                she.sealed(on, SealedDetail.NOTE)),
                        plan(she, on)));
        int slots = 2 + random.nextInt(3);
        for (int i = 1; i < slots; i++) {
            LocalDate slot = day.plusDays(7L * i);
            FollowUpOutcome outcome = she.told(
                    new FollowUpOutcome[] {
                        FollowUpOutcome.SAFE_AND_STABLE,
                        FollowUpOutcome.NOT_REACHABLE,
                        FollowUpOutcome.LEGAL_MATTER_PENDING
                    },
                    she.category);
            boolean missed = she.chance(0.2);
            at(
                    slot.plusDays(missed ? 4 : random.nextInt(3)),
                    on -> List.of(missed ? new FollowUpMissed(she.id, slot, on) : followedUp(she, slot, outcome, on)));
        }
        LocalDate last = day.plusDays(7L * slots);
        switch (reason) {
            case DECEASED ->
                at(last, on -> List.of(followedUp(she, last, FollowUpOutcome.DECEASED, on), closed(she, reason, on)));
            case UNTRACEABLE -> {
                FollowUpOutcome came =
                        she.chance(0.7) ? FollowUpOutcome.VIOLENCE_RECURRED : FollowUpOutcome.SERVICE_STILL_NEEDED;
                at(
                        last,
                        on -> List.of(
                                followedUp(she, null, came, on),
                                she.reopened(
                                        on,
                                        came == FollowUpOutcome.VIOLENCE_RECURRED
                                                ? ReopeningReason.VIOLENCE_RECURRED
                                                : ReopeningReason.SERVICE_STILL_NEEDED)));
                at(
                        last.plusDays(3),
                        on -> List.of(new ServiceProvided(
                                she.id, she.told(Service.values(), she.category), null, on, List.of())));
                at(last.plusDays(20), on -> List.of(closed(she, reason, on)));
            }
            default -> {
                at(last, on -> List.of(followedUp(she, last, FollowUpOutcome.SAFE_AND_STABLE, on)));
                at(last.plusDays(1 + random.nextInt(4)), on -> List.of(closed(she, reason, on)));
            }
        }
    }

    /** Claimed in the same command. */
    private static List<Event> underPaperNumber(String number, Function<String, CaseBroughtForward> brought) {
        CaseBroughtForward event = brought.apply(number);
        return List.of(new PaperNumberTaken(event.centre(), event.caseId(), number, event.occurredOn()), event);
    }

    private static FollowUpPlanned plan(SyntheticWoman she, LocalDate on) {
        List<LocalDate> slots = Stream.of(7, 14, 21, 28, 35).map(on::plusDays).toList();
        return new FollowUpPlanned(she.id, slots, 3, 3, on.plusMonths(6), "2023-04", on);
    }

    private static FollowUpRecorded followedUp(
            SyntheticWoman she, @Nullable LocalDate slot, FollowUpOutcome outcome, LocalDate on) {
        return new FollowUpRecorded(
                she.id, slot, she.told(FollowUpMode.values(), outcome), outcome, on, she.sealed(on, SealedDetail.NOTE));
    }

    private CaseClosed closed(SyntheticWoman she, ClosingReason reason, LocalDate on) {
        boolean twice = reason == ClosingReason.DUPLICATE;
        Boolean suspicious = reason == ClosingReason.DECEASED ? she.chance(0.3) : null;
        return new CaseClosed(
                she.id,
                reason,
                twice ? women.get(0).id : null,
                suspicious,
                on,
                she.moved(Account.closed(she.isResolved(), reason), on, PostingReason.CLOSED));
    }

    private static ConsentBy consent(SyntheticWoman she) {
        return she.isGirl() ? ConsentBy.GUARDIAN : ConsentBy.WOMAN;
    }

    private static ReportedBy reporter(SyntheticWoman she) {
        return she.told(ReportedBy.values(), she.category);
    }

    private void sometimes(double often, LocalDate day, Function<LocalDate, List<Event>> command) {
        if (random.nextDouble() < often) {
            at(day, command);
        }
    }
}
