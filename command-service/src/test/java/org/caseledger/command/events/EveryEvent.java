package org.caseledger.command.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
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
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.Category;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.CheckpointTaken;
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
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.IdentityField;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.LastCheckpoint;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.LedgerRestored;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.LegalHoldReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.NoteKind;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.Partner;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.PersonalDataErased;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.Purpose;
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
import org.caseledger.events.SealedDetails;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.SignedHead;
import org.caseledger.events.SigningResumed;
import org.caseledger.events.SkillProgramme;
import org.caseledger.events.SkillTrainingLinked;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;

/** One of each event, with every field set. */
final class EveryEvent {
    private static final String CENTRE = "BR-PAT-02";
    private static final String NUMBER = "BR-PAT-02-2025-26-000417";
    private static final UUID CASE = UUID.fromString("0b5a1f3c-7d2e-4a61-9c84-5e0f6a7b8c9d");
    private static final UUID OTHER = UUID.fromString("1c6b2f4d-8e3f-4b72-8d95-6f1a7b8c9dae");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final LastCheckpoint SIGNED =
            new LastCheckpoint(441_668, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "q83vAQIDBAU=");
    private static final Posting MOVED = posting(Account.IN_SERVICE, Account.COORDINATION);

    private static final SealedDetails NOTED = sealed(SealedDetail.NOTE);

    static final List<Event> ALL = List.of(
            new CheckpointTaken(new SignedHead("osc.example/0b9d0d4e", 416_900, "a".repeat(64), "b".repeat(64)), DAY),
            new AccessLogSealed("2025-10", 41_690, "c".repeat(64), "d".repeat(64), DAY),
            new AccessLogDropped("2024-10", DAY),
            new LedgerOpened(OTHER, Purpose.DEMO, 1, Duration.ofDays(-100), DAY),
            new CentreCommissioned(CENTRE, CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", DAY),
            new RegistrationNumberIssued(CENTRE, CASE, NUMBER, "2025-26", 417, DAY),
            new CaseRegistered(
                    CASE,
                    OTHER,
                    CENTRE,
                    NUMBER,
                    IntakeChannel.WOMEN_HELPLINE_181,
                    DAY,
                    AgeBand.AGE_18_24,
                    DAY,
                    List.of(posting(Account.OUTSIDE, Account.REGISTERED))),
            new CaseClassified(
                    CASE,
                    List.of(Category.DOMESTIC_VIOLENCE, Category.ECONOMIC_ABUSE),
                    GbvimsType.DENIAL_OF_RESOURCES_OPPORTUNITIES_OR_SERVICES,
                    DAY),
            new CaseAssigned(CASE, "w-7", DAY),
            new RiskAssessed(CASE, RiskLevel.HIGH, DAY),
            new ServiceProvided(CASE, Service.LEGAL_AID, OTHER, DAY, List.of(MOVED), NOTED),
            new ServiceNotProvided(CASE, Service.FOOD, NotProvidedReason.DECLINED_BY_WOMAN, OTHER, DAY, NOTED),
            new CaseReferred(
                    CASE,
                    OTHER,
                    Partner.HOSPITAL,
                    ConsentBy.WOMAN,
                    LegalBasis.LIFE_AT_RISK,
                    ReportedBy.CENTRE_STAFF,
                    DAY.plusDays(7),
                    "2023-04",
                    DAY,
                    List.of(MOVED),
                    sealed(SealedDetail.PERSON, SealedDetail.PHONE)),
            new ReferralCompleted(CASE, OTHER, ReportedBy.PARTNER, DAY),
            new CoordinationStarted(CASE, List.of(Partner.POLICE_STATION, Partner.NGO), DAY, List.of(MOVED)),
            new ReliefSecured(CASE, Relief.RESIDENCE, DAY),
            new CoordinationEnded(CASE, DAY, List.of(MOVED)),
            new LegalStepRecorded(
                    CASE,
                    LegalStep.COURT_DATE,
                    DAY.plusDays(30),
                    DAY,
                    List.of(MOVED),
                    sealed(SealedDetail.NUMBER, SealedDetail.STATION, SealedDetail.COURT)),
            new CaseResolved(CASE, ResolutionOutcome.DUES_RECOVERED, true, DAY, List.of(resolution()), NOTED),
            new FollowUpPlanned(
                    CASE,
                    List.of(DAY.plusDays(7), DAY.plusMonths(6)),
                    3,
                    3,
                    DAY.plusMonths(6),
                    DAY.plusDays(9),
                    "2023-04",
                    DAY),
            new FollowUpRecorded(CASE, DAY, FollowUpMode.HOME_VISIT, FollowUpOutcome.SAFE_AND_STABLE, DAY, NOTED),
            new FollowUpMissed(CASE, DAY, DAY.plusDays(4)),
            new CaseReopened(CASE, ReopeningReason.VIOLENCE_RECURRED, DAY, List.of(MOVED)),
            new CaseClosed(
                    CASE,
                    ClosingReason.DUPLICATE,
                    OTHER,
                    true,
                    DAY,
                    List.of(
                            posting(Account.UNDER_FOLLOW_UP, Account.CLOSED_RESOLVED_DUPLICATE),
                            resolution().reversed())),
            new CaseBroughtForward(
                    CASE,
                    OTHER,
                    CENTRE,
                    "BR-PAT-02-BF-417/2022",
                    IntakeChannel.POLICE,
                    DAY,
                    AgeBand.UNKNOWN,
                    DAY,
                    CaseStatus.UNDER_FOLLOW_UP,
                    DAY,
                    ResolutionOutcome.DIR_SUBMITTED,
                    DAY,
                    List.of(MOVED)),
            new ConsentRecorded(CASE, ConsentPurpose.TRANSFER, true, ConsentBy.WOMAN, DAY),
            new SafetyPlanAgreed(CASE, List.of(SafetyMeasure.SAFE_PLACE_KNOWN, SafetyMeasure.POLICE_INFORMED), DAY),
            new CasesLinked(CASE, OTHER, CaseLink.EARLIER_MATTER, DAY),
            new ServiceRequested(CASE, OTHER, Service.LEGAL_AID, DAY),
            new ShelterAdmitted(CASE, OTHER, 1, 2, 1, 5, "2023-04", DAY, List.of(MOVED), NOTED),
            new ChildrenAdmitted(CASE, OTHER, 1, 2, 1, "2023-04", DAY),
            new ShelterStayExtended(CASE, OTHER, 10, "2023-04", DAY),
            new ShelterLeft(CASE, OTHER, ShelterExit.SHAKTI_SADAN, DAY, NOTED),
            new ShelterLimitExceeded(CASE, OTHER, 5, DAY),
            new ReferralAccepted(CASE, OTHER, ReportedBy.PARTNER, DAY),
            new ReferralRejected(CASE, OTHER, ReferralRejection.NO_CAPACITY, ReportedBy.PARTNER, DAY),
            new ReferralRevoked(CASE, OTHER, ReportedBy.CENTRE_STAFF, DAY),
            new CoordinationMeetingHeld(CASE, List.of(Partner.POLICE_STATION), DAY.plusDays(7), DAY, NOTED),
            new SkillTrainingLinked(CASE, SkillProgramme.KUSHAL_YUVA, DAY),
            new TransferRequested(
                    CASE,
                    OTHER,
                    CENTRE,
                    "BR-GAY-01",
                    ConsentBy.WOMAN,
                    LegalBasis.COURT_ORDER,
                    DAY.plusDays(3),
                    "2023-04",
                    DAY),
            new TransferAccepted(CASE, OTHER, CENTRE, "BR-GAY-01", DAY, List.of(MOVED)),
            new TransferDeclined(CASE, OTHER, TransferRefusal.NO_CAPACITY, DAY),
            new TransferWithdrawn(CASE, OTHER, DAY),
            new IdentityRecorded(
                    CASE,
                    List.of(IdentityField.NAME, IdentityField.ACCUSED),
                    List.of(IdentityField.PHONES),
                    List.of(new PersonKey(Person.WOMAN, OTHER), new PersonKey(Person.ACCUSED, CASE)),
                    DAY),
            new NoteAdded(CASE, NoteKind.SAFETY, List.of(new PersonKey(Person.WOMAN, OTHER)), DAY),
            new LegalHoldPlaced(CASE, LegalHoldReason.COURT_PROCEEDING, DAY),
            new LegalHoldLifted(CASE, LegalHoldReason.COURT_PROCEEDING, "district-officer-3", DAY),
            new ErasureApproved(CASE, List.of(CASE, OTHER), "state-officer-1", DAY),
            new PersonalDataErased(CASE, Instant.parse("2029-11-03T06:30:00Z"), DAY.plusDays(35), DAY),
            new DetailsCorrected(
                    CASE,
                    4,
                    "CaseResolved",
                    "occurredOn",
                    "2025-11-02",
                    "2025-11-03",
                    CorrectionReason.WRONG_DATE,
                    DAY,
                    List.of(resolution().reversed(), resolution())),
            new EntryVoided(
                    CASE,
                    4,
                    "CaseResolved",
                    CorrectionReason.WRONG_CASE,
                    DAY,
                    List.of(resolution().reversed())),
            new CentreSuspended(CENTRE, "BR-PAT-01", DAY),
            new CentreReopened(CENTRE, DAY),
            new CentreClosed(CENTRE, DAY),
            new StaffPosted(CENTRE, "case-worker-7", Role.CASE_WORKER, "2023-04", DAY),
            new StaffRelieved(CENTRE, "case-worker-7", Role.CASE_WORKER, DAY),
            new CentreInspected(CENTRE, OTHER, List.of(InspectionFinding.POSTS_VACANT), DAY),
            new PaperNumberTaken(CENTRE, CASE, "417/2022", DAY),
            new HelplineCallLogged(
                    OTHER, HelplineSource.ERSS_112, CallClass.EMERGENCY, CallDisposition.REGISTRABLE, "PAT", DAY),
            new CallRouted(OTHER, CENTRE, DAY),
            new CallTakenUp(OTHER, CENTRE, CASE, DAY),
            new ReviewHeld(OTHER, ReviewLevel.DISTRICT, "PAT", DAY.minusDays(7), DAY, DAY),
            new DirectionIssued(OTHER, CASE, CENTRE, Direction.FILL_VACANT_POSTS, DAY.plusDays(14), DAY),
            new DirectionComplied(OTHER, CASE, CENTRE, DAY),
            new FiguresPublished(
                    OTHER,
                    PublicationPeriod.FINANCIAL_YEAR,
                    "2024-25",
                    DAY.minusYears(1),
                    DAY,
                    "1",
                    417_000,
                    new PublishedTotals(8888, 12, 7185, 40, 60, 900),
                    true,
                    "5".repeat(64),
                    new SignedHead("osc.example/0b9d0d4e", 416_900, "a".repeat(64), "b".repeat(64)),
                    DAY),
            new LedgerRestored("osc.example/" + OTHER, SIGNED, 417_000, DAY),
            new SigningResumed("osc.example/" + OTHER, SIGNED, DAY));

    private EveryEvent() {}

    private static SealedDetails sealed(SealedDetail... details) {
        return new SealedDetails(List.of(details), List.of(new PersonKey(Person.WOMAN, OTHER)));
    }

    private static Posting posting(Account from, Account to) {
        return new Posting(CENTRE, CENTRE, DAY, from, to, DAY, PostingReason.CLOSED, null, 1);
    }

    private static Posting resolution() {
        return new Posting(
                CENTRE,
                CENTRE,
                DAY,
                Account.IN_SERVICE,
                Account.UNDER_FOLLOW_UP,
                DAY,
                PostingReason.RESOLVED,
                ResolutionOutcome.DUES_RECOVERED,
                1);
    }
}
