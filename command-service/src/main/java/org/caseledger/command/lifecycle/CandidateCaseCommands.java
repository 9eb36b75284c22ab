package org.caseledger.command.lifecycle;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.command.lookups.SupposedLookups;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseLink;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Code;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IdentityField;
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

/**
 * For each action on a case the commands of today that differ in what rules look at: a consent, an outcome, a reason. An action can be
 * done if one of them is accepted. What no rule looks at is any value.
 */
final class CandidateCaseCommands {
    private final Case theCase;
    private final UUID id;
    private final LocalDate today;

    CandidateCaseCommands(Case theCase, LocalDate today) {
        this.theCase = theCase;
        this.id = theCase.id();
        this.today = today;
    }

    List<List<CaseCommand>> all() {
        List<List<CaseCommand>> all = new ArrayList<>();
        all.addAll(beginning());
        all.addAll(help());
        all.addAll(referrals());
        all.addAll(coordination());
        all.addAll(endings());
        all.addAll(transfers());
        all.add(List.of(new RecordIdentity(
                id, Set.of(IdentityField.NAME), Set.of(), PersonalText.of("-"), List.of(), today, today)));
        all.add(each(NoteKind.class, kind -> new AddNote(id, kind, PersonalText.of("-"), today, today)));
        all.add(each(LegalHoldReason.class, reason -> new PlaceLegalHold(id, reason, today, today)));
        all.add(each(
                LegalHoldReason.class, reason -> new LiftLegalHold(id, reason, SupposedLookups.WORKER, today, today)));
        all.add(corrections().toList());
        all.add(voidings().toList());
        return all;
    }

    private List<List<CaseCommand>> beginning() {
        return List.of(
                List.of(
                        classify(Category.DOMESTIC_VIOLENCE, GbvimsType.PHYSICAL_ASSAULT),
                        classify(Category.OTHER, GbvimsType.NON_GBV)),
                List.of(new AssignCase(id, SupposedLookups.WORKER, today, today)),
                each(RiskLevel.class, risk -> new AssessRisk(id, risk, today, today)),
                List.of(consent(true), consent(false)),
                each(SafetyMeasure.class, measure -> new AgreeSafetyPlan(id, Set.of(measure), today, today)),
                each(CaseLink.class, link -> new LinkCases(id, SupposedLookups.CASE, link, today, today)));
    }

    private List<List<CaseCommand>> help() {
        return List.of(
                List.of(new RequestService(id, SupposedLookups.NEW, Service.FOOD, today, today)),
                List.of(new ProvideService(id, Service.FOOD, null, today, today)),
                List.of(new RecordServiceNotProvided(
                        id, Service.FOOD, NotProvidedReason.UNAVAILABLE, null, today, today)),
                List.of(new RecordLegalStep(id, LegalStep.DIR, null, today, today)),
                each(SkillProgramme.class, programme -> new LinkSkillTraining(id, programme, today, today)),
                List.of(new AdmitToShelter(id, SupposedLookups.NEW, 0, 0, null, null, null, today, today)),
                List.of(new AdmitChildren(id, 1, 0, null, null, today, today)),
                theCase
                        .shelter
                        .open()
                        .<CaseCommand>map(stay -> new ExtendShelterStay(id, stay.limitDays() + 1, today, today))
                        .stream()
                        .toList(),
                List.of(new LeaveShelter(id, ShelterExit.CHOSEN_HOME, today, today)));
    }

    private List<List<CaseCommand>> referrals() {
        List<List<CaseCommand>> tries = new ArrayList<>();
        tries.add(onSomeWord((consentBy, basis) -> new ReferCase(
                id,
                SupposedLookups.NEW,
                Partner.POLICE_STATION,
                consentBy,
                basis,
                ReportedBy.CENTRE_STAFF,
                today,
                today)));
        theCase.referrals.open().forEach(referral -> {
            tries.add(List.of(new AcceptReferral(id, referral, ReportedBy.PARTNER, today, today)));
            tries.add(List.of(
                    new RejectReferral(id, referral, ReferralRejection.NO_CAPACITY, ReportedBy.PARTNER, today, today)));
            tries.add(List.of(new CompleteReferral(id, referral, ReportedBy.PARTNER, today, today)));
            tries.add(List.of(new RevokeReferral(id, referral, ReportedBy.CENTRE_STAFF, today, today)));
        });
        return tries;
    }

    private List<List<CaseCommand>> coordination() {
        Set<Partner> partners = EnumSet.of(Partner.POLICE_STATION, Partner.HOSPITAL);
        return List.of(
                List.of(new StartCoordination(id, partners, today, today)),
                List.of(new HoldCoordinationMeeting(id, partners, null, today, today)),
                each(Relief.class, relief -> new SecureRelief(id, relief, today, today)),
                List.of(new EndCoordination(id, today, today)));
    }

    private List<List<CaseCommand>> endings() {
        return List.of(
                each(ResolutionOutcome.class, outcome -> new ResolveCase(id, outcome, true, today, today)),
                Stream.of(FollowUpOutcome.values())
                        .flatMap(outcome -> Stream.of(followUp(outcome, false), followUp(outcome, true)))
                        .toList(),
                each(ClosingReason.class, this::close),
                each(ReopeningReason.class, reason -> new ReopenCase(id, reason, today, today)));
    }

    private List<List<CaseCommand>> transfers() {
        return List.of(
                onSomeWord((consentBy, basis) -> new RequestTransfer(
                        id, SupposedLookups.NEW, SupposedLookups.centreIn("PAT"), consentBy, basis, today, today)),
                List.of(new AcceptTransfer(id, today, today)),
                List.of(new DeclineTransfer(id, TransferRefusal.NO_CAPACITY, today, today)),
                List.of(new WithdrawTransfer(id, today, today)));
    }

    /** Oldest entries first: the channel of a registration can nearly always be put right. */
    private Stream<CaseCommand> corrections() {
        return theCase.entries().inOrder().entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue().getClass().getRecordComponents())
                        .filter(component ->
                                CorrectionRules.fieldsOf(entry.getValue()).contains(component.getName()))
                        .sorted((one, other) -> Boolean.compare(isDay(one), isDay(other)))
                        .flatMap(component -> values(entry, component)
                                .map(value -> new CorrectDetails(
                                        id,
                                        entry.getKey(),
                                        component.getName(),
                                        value,
                                        CorrectionReason.WRONG_CODE,
                                        today,
                                        today))));
    }

    private Stream<String> values(Map.Entry<Long, CaseEvent> entry, RecordComponent component) {
        LocalDate on = entry.getValue().occurredOn();
        return isDay(component)
                ? Stream.of(on, on.minusDays(1), on.plusDays(1)).map(LocalDate::toString)
                : Arrays.stream(component.getType().getEnumConstants()).map(code -> ((Code) code).code());
    }

    private static boolean isDay(RecordComponent component) {
        return component.getType() == LocalDate.class;
    }

    /** Newest entries first: nothing rests on them. */
    private Stream<CaseCommand> voidings() {
        List<Long> sequences = new ArrayList<>(theCase.entries().inOrder().keySet());
        Collections.reverse(sequences);
        return sequences.stream().map(entry -> new VoidEntry(id, entry, CorrectionReason.WRONG_CASE, today, today));
    }

    private CaseCommand classify(Category category, GbvimsType type) {
        return new ClassifyCase(id, Set.of(category), type, today, today);
    }

    private CaseCommand consent(boolean given) {
        return new RecordConsent(id, ConsentPurpose.FOLLOW_UP, given, ConsentBy.WOMAN, today, today);
    }

    private CaseCommand followUp(FollowUpOutcome outcome, boolean reopen) {
        Boolean suspicious = outcome == FollowUpOutcome.DECEASED ? false : null;
        return new RecordFollowUp(id, null, FollowUpMode.PHONE, outcome, reopen, suspicious, today, today);
    }

    private CaseCommand close(ClosingReason reason) {
        return new CloseCase(
                id,
                reason,
                reason == ClosingReason.DUPLICATE ? SupposedLookups.CASE : null,
                reason == ClosingReason.DECEASED ? false : null,
                today,
                today);
    }

    /** As it is recorded, on somebody's consent, or on the law's word. */
    private static List<CaseCommand> onSomeWord(
            BiFunction<@Nullable ConsentBy, @Nullable LegalBasis, CaseCommand> command) {
        return List.of(
                command.apply(null, null),
                command.apply(ConsentBy.WOMAN, null),
                command.apply(ConsentBy.GUARDIAN, null),
                command.apply(null, LegalBasis.COURT_ORDER));
    }

    private static <E extends Enum<E>> List<CaseCommand> each(Class<E> codes, Function<E, CaseCommand> command) {
        return Arrays.stream(codes.getEnumConstants()).map(command).toList();
    }
}
