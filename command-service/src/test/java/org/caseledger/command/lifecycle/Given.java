package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Partner;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferRequested;
import org.jspecify.annotations.Nullable;

/** Facts that the tests of a case begin with. */
final class Given {
    static final UUID ID = UUID.fromString("6f1c2f0e-93a5-4d5e-8f51-0a4b7c9d1e01");
    static final UUID SUBJECT = UUID.fromString("6f1c2f0e-93a5-4d5e-8f51-0a4b7c9d1e02");
    static final UUID REFERRAL = UUID.fromString("6f1c2f0e-93a5-4d5e-8f51-0a4b7c9d1e03");
    static final UUID OTHER_CASE = UUID.fromString("6f1c2f0e-93a5-4d5e-8f51-0a4b7c9d1e04");
    static final UUID STAY = UUID.fromString("6f1c2f0e-93a5-4d5e-8f51-0a4b7c9d1e05");
    static final UUID REQUEST = UUID.fromString("6f1c2f0e-93a5-4d5e-8f51-0a4b7c9d1e06");
    static final UUID TRANSFER = UUID.fromString("6f1c2f0e-93a5-4d5e-8f51-0a4b7c9d1e07");
    static final String CENTRE = "BR-PAT-02";
    static final String OTHER_CENTRE = "BR-GAY-01";

    static final LocalDate FIRST_CONTACT = LocalDate.of(2025, 6, 2);
    static final LocalDate REGISTERED_ON = LocalDate.of(2025, 6, 3);
    static final LocalDate SERVED_ON = LocalDate.of(2025, 6, 5);
    static final LocalDate ADMITTED_ON = LocalDate.of(2025, 6, 6);
    static final LocalDate LEFT_ON = LocalDate.of(2025, 6, 9);
    static final LocalDate RESOLVED_ON = LocalDate.of(2025, 6, 30);
    static final LocalDate ASKED_ON = LocalDate.of(2025, 7, 10);
    static final LocalDate HANDED_OVER_ON = LocalDate.of(2025, 7, 12);
    static final LocalDate REOPENED_ON = LocalDate.of(2025, 8, 1);
    static final LocalDate CLOSED_ON = LocalDate.of(2025, 9, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    static final CaseRegistered REGISTERED = registered(AgeBand.AGE_25_34);
    static final CaseRegistered GIRL_REGISTERED = registered(AgeBand.UNDER_18);
    static final CaseClassified CLASSIFIED = classified(GbvimsType.PHYSICAL_ASSAULT, Category.DOMESTIC_VIOLENCE);
    static final ServiceProvided SERVED = new ServiceProvided(
            ID,
            Service.PSYCHO_SOCIAL_COUNSELLING,
            null,
            SERVED_ON,
            List.of(posting(Account.REGISTERED, Account.IN_SERVICE, SERVED_ON, PostingReason.SERVICE_BEGUN)));
    static final CoordinationStarted COORDINATED = new CoordinationStarted(
            ID,
            List.of(Partner.POLICE_STATION, Partner.PROTECTION_OFFICER),
            SERVED_ON,
            List.of(posting(Account.IN_SERVICE, Account.COORDINATION, SERVED_ON, PostingReason.COORDINATION_STARTED)));
    static final CaseReferred REFERRED_TO_COMMITTEE = new CaseReferred(
            ID,
            REFERRAL,
            Partner.CHILD_WELFARE_COMMITTEE,
            ConsentBy.GUARDIAN,
            null,
            ReportedBy.CENTRE_STAFF,
            null,
            null,
            SERVED_ON,
            List.of());
    static final CaseResolved RESOLVED = new CaseResolved(
            ID, ResolutionOutcome.DUES_RECOVERED, true, RESOLVED_ON, List.of(resolution(PostingReason.RESOLVED)));
    static final FollowUpPlanned PLANNED = new FollowUpPlanned(
            ID,
            List.of(
                    LocalDate.of(2025, 7, 7),
                    LocalDate.of(2025, 7, 15),
                    LocalDate.of(2025, 7, 30),
                    LocalDate.of(2025, 8, 30),
                    LocalDate.of(2025, 9, 30),
                    LocalDate.of(2025, 10, 30),
                    LocalDate.of(2025, 11, 30),
                    LocalDate.of(2025, 12, 30)),
            3,
            3,
            LocalDate.of(2025, 12, 30),
            "2023-04",
            RESOLVED_ON);
    static final CaseReopened REOPENED = new CaseReopened(
            ID,
            ReopeningReason.SAME_MATTER,
            REOPENED_ON,
            List.of(posting(Account.UNDER_FOLLOW_UP, Account.IN_SERVICE, REOPENED_ON, PostingReason.REOPENED)));
    static final ShelterAdmitted ADMITTED = new ShelterAdmitted(ID, STAY, 0, 0, 5, "2023-04", ADMITTED_ON, List.of());
    static final ShelterLeft LEFT = new ShelterLeft(ID, STAY, ShelterExit.HOME, LEFT_ON);
    static final ServiceRequested REQUESTED = new ServiceRequested(ID, REQUEST, Service.LEGAL_AID, SERVED_ON);
    static final TransferRequested TRANSFER_REQUESTED = new TransferRequested(
            ID, TRANSFER, CENTRE, OTHER_CENTRE, ConsentBy.WOMAN, null, ASKED_ON.plusDays(3), "2023-04", ASKED_ON);
    static final TransferAccepted TRANSFERRED = new TransferAccepted(
            ID,
            TRANSFER,
            CENTRE,
            OTHER_CENTRE,
            HANDED_OVER_ON,
            List.of(
                    at(OTHER_CENTRE, Account.OUTSIDE, Account.UNDER_FOLLOW_UP, PostingReason.TRANSFERRED_IN),
                    at(CENTRE, Account.UNDER_FOLLOW_UP, Account.OUTSIDE, PostingReason.TRANSFERRED_OUT)));

    private Given() {}

    private static Posting at(String centre, Account from, Account to, PostingReason reason) {
        return new Posting(centre, CENTRE, REGISTERED_ON, from, to, HANDED_OVER_ON, reason, null, 1);
    }

    /** @param life all that was recorded of the case, from the first on */
    static CaseNow caseAfter(List<CaseEvent> life) {
        Map<Long, CaseEvent> bySequence = new HashMap<>();
        life.forEach(event -> bySequence.put((long) bySequence.size(), event));
        return CaseNow.of(bySequence);
    }

    static CaseRegistered registered(AgeBand ageBand) {
        return new CaseRegistered(
                ID,
                SUBJECT,
                CENTRE,
                "BR-PAT-02-2025-26-000417",
                IntakeChannel.SELF_WALK_IN,
                FIRST_CONTACT,
                ageBand,
                REGISTERED_ON,
                List.of(posting(Account.OUTSIDE, Account.REGISTERED, REGISTERED_ON, PostingReason.REGISTERED)));
    }

    /** From paper, on this day. */
    static CaseBroughtForward broughtForward(CaseStatus status, LocalDate on) {
        return new CaseBroughtForward(
                ID,
                SUBJECT,
                CENTRE,
                "BR-PAT-02-BF-417/2022",
                IntakeChannel.POLICE,
                FIRST_CONTACT,
                AgeBand.AGE_25_34,
                REGISTERED_ON,
                status,
                null,
                null,
                on,
                CaseMovements.broughtForward(CENTRE, status, on));
    }

    static CaseClassified classified(GbvimsType type, Category... categories) {
        return new CaseClassified(ID, List.of(categories), type, REGISTERED_ON);
    }

    static CaseClosed closed(Account from, ClosingReason reason) {
        return new CaseClosed(
                ID,
                reason,
                reason == ClosingReason.DUPLICATE ? OTHER_CASE : null,
                reason == ClosingReason.DECEASED ? Boolean.FALSE : null,
                CLOSED_ON,
                List.of(posting(from, Account.closed(from.isResolved(), reason), CLOSED_ON, PostingReason.CLOSED)));
    }

    /** What was closed in service. */
    static CaseReopened reopened(ClosingReason closedFor, LocalDate on) {
        return new CaseReopened(
                ID,
                ReopeningReason.SAME_MATTER,
                on,
                List.of(posting(Account.closed(false, closedFor), Account.IN_SERVICE, on, PostingReason.REOPENED)));
    }

    static FollowUpRecorded followedUp(@Nullable LocalDate slot, FollowUpOutcome outcome, LocalDate on) {
        return new FollowUpRecorded(ID, slot, FollowUpMode.PHONE, outcome, on);
    }

    static Posting posting(Account from, Account to, LocalDate on, PostingReason reason) {
        return new Posting(CENTRE, CENTRE, REGISTERED_ON, from, to, on, reason, null, 1);
    }

    static Posting resolution(PostingReason reason) {
        return new Posting(
                CENTRE,
                CENTRE,
                REGISTERED_ON,
                Account.IN_SERVICE,
                Account.UNDER_FOLLOW_UP,
                RESOLVED_ON,
                reason,
                ResolutionOutcome.DUES_RECOVERED,
                1);
    }
}
