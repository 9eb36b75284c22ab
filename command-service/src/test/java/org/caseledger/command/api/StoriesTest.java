package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.Place;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ServiceProvided;
import org.junit.jupiter.api.Test;

/** The sixteen stories the model must carry, each told over HTTP and read back from the log. */
class StoriesTest extends StoryTest {
    @Test
    void she_declines_everything() {
        String path = registered(WORKER_A, FIRST_DAY);
        ok(post(path + "/services/not-provided", on(FIRST_DAY, FOOD + ",\"reason\":\"DECLINED_BY_WOMAN\""), WORKER_A));
        ok(post(
                path + "/services/not-provided",
                on(FIRST_DAY, "\"service\":\"MEDICAL_AID\",\"reason\":\"DECLINED_BY_WOMAN\""),
                WORKER_A));

        close(path, FIRST_DAY, "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);

        assertThat(typesOf(path))
                .containsExactly("CaseRegistered", "ServiceNotProvided", "ServiceNotProvided", "CaseClosed");
        assertThat(placeOf(path)).isEqualTo(new Place(A, Account.CLOSED_UNRESOLVED_WITHDRAWN_BY_WOMAN));
    }

    @Test
    void she_is_sheltered_first_and_everything_else_follows() {
        String path = created(post(
                "/api/cases",
                on(
                        FIRST_DAY,
                        "\"channel\":\"ERSS_112\",\"firstContactOn\":\"" + FIRST_DAY + "\",\"ageBand\":\"UNKNOWN\""),
                NIGHT_SHIFT_A));
        created(post(path + "/shelter", on(FIRST_DAY, "\"girls\":1"), NIGHT_SHIFT_A));
        assertThat(placeOf(path)).isEqualTo(new Place(A, Account.IN_SERVICE));
        ok(post(path + "/classification", on(FIRST_DAY.plusDays(1), DOMESTIC_VIOLENCE), WORKER_A));
        ok(post(path + "/shelter/exit", on(FIRST_DAY.plusDays(4), "\"exit\":\"CHOSEN_HOME\""), WORKER_A));
        ok(post(path + "/services", on(FIRST_DAY.plusDays(4), FOOD), WORKER_A));

        resolve(path, RESOLVED_ON, "RETURNED_TO_CHOSEN_HOME", WORKER_A);

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ShelterAdmitted",
                        "CaseClassified",
                        "ShelterLeft",
                        "ServiceProvided",
                        "CaseResolved",
                        "FollowUpPlanned");
    }

    @Test
    void a_girl_is_helped_as_the_law_asks() {
        String path = registered(WORKER_A, FIRST_DAY, "UNDER_18");
        ok(post(
                path + "/classification",
                on(FIRST_DAY, "\"categories\":[\"SEXUAL_ABUSE\"],\"gbvimsType\":\"sexual_assault\""),
                WORKER_A));
        ok(post(path + "/legal-steps", on(FIRST_DAY, "\"step\":\"POCSO_REPORT\""), WORKER_A));
        String referral = created(post(
                path + "/referrals",
                on(
                        FIRST_DAY,
                        "\"partner\":\"CHILD_WELFARE_COMMITTEE\",\"legalBasis\":\"POCSO_REPORT\",\"reportedBy\":\"CENTRE_STAFF\""),
                WORKER_A));
        ok(post(referral + "/completion", on(RESOLVED_ON, "\"reportedBy\":\"PARTNER\""), WORKER_A));

        resolve(path, RESOLVED_ON, "COURT_PROCEEDING", WORKER_A);

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "CaseClassified",
                        "LegalStepRecorded",
                        "CaseReferred",
                        "ReferralCompleted",
                        "CaseResolved",
                        "FollowUpPlanned");
    }

    @Test
    void she_comes_back_with_the_same_matter_and_later_with_a_new_one() {
        String first = resolved(WORKER_A);
        ok(post(first + "/reopening", on(TODAY.minusDays(9), "\"reason\":\"SAME_MATTER\""), WORKER_A));
        close(first, TODAY.minusDays(8), "RELOCATED", ADMINISTRATOR_A);

        String second = registered(WORKER_A, TODAY);
        ok(post(
                second + "/links",
                on(TODAY, "\"otherCase\":\"" + idOf(first) + "\",\"link\":\"EARLIER_MATTER\""),
                WORKER_A));

        assertThat(typesOf(first))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "CaseReopened",
                        "CaseClosed");
        assertThat(typesOf(second)).containsExactly("CaseRegistered", "CasesLinked");
        assertThat(idOf(second)).isNotEqualTo(idOf(first));
    }

    @Test
    void she_moves_and_the_other_centre_continues_the_slots() {
        String path = resolved(WORKER_A);
        LocalDate moved = RESOLVED_ON.plusDays(7);
        ok(post(path + "/follow-ups", on(moved, answering(moved, "RELOCATED")), WORKER_A));
        ok(post(
                path + "/consents",
                on(moved, "\"purpose\":\"TRANSFER\",\"given\":true,\"consentBy\":\"WOMAN\""),
                WORKER_A));
        created(post(path + "/transfer", on(moved, "\"to\":\"" + B + "\""), WORKER_A, "If-Match", versionOf(path)));
        LocalDate accepted = moved.plusDays(1);
        ok(post(path + "/transfer/acceptance", on(accepted, ""), ADMINISTRATOR_B, "If-Match", versionOf(path)));

        LocalDate next = RESOLVED_ON.plusDays(15);
        refused(
                post(path + "/follow-ups", on(next, answering(next, "SAFE_AND_STABLE")), WORKER_A),
                404,
                "CASE_UNKNOWN");
        ok(post(path + "/follow-ups", on(next, answering(next, "SAFE_AND_STABLE")), WORKER_B));

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "FollowUpRecorded",
                        "ConsentRecorded",
                        "TransferRequested",
                        "TransferAccepted",
                        "FollowUpRecorded");
        assertThat(placeOf(path)).isEqualTo(new Place(B, Account.UNDER_FOLLOW_UP));
        assertThat(count(path, PostingReason.RESOLVED, A)).isOne();
    }

    @Test
    void violence_recurs_and_the_case_is_resolved_again_but_counts_once() {
        String path = resolved(WORKER_A);
        LocalDate found = RESOLVED_ON.plusDays(15);
        ok(post(path + "/follow-ups", on(found, answering(found, "VIOLENCE_RECURRED")), WORKER_A));
        ok(post(path + "/risk-assessments", on(found, "\"risk\":\"HIGH\""), WORKER_A));
        ok(post(path + "/services", on(found.plusDays(1), FOOD), WORKER_A));

        resolve(path, found.plusDays(20), "COURT_PROCEEDING", WORKER_A);

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "FollowUpRecorded",
                        "CaseReopened",
                        "RiskAssessed",
                        "ServiceProvided",
                        "CaseResolved",
                        "FollowUpPlanned");
        assertThat(count(path, PostingReason.RESOLVED, A)).isOne();
        assertThat(count(path, PostingReason.RESOLVED_AGAIN, A)).isOne();
    }

    @Test
    void all_partners_reject_and_coordination_brings_relief() {
        String path = registered(WORKER_A, FIRST_DAY);
        ok(post(path + "/classification", on(FIRST_DAY, DOMESTIC_VIOLENCE), WORKER_A));
        for (String partner : List.of("SHAKTI_SADAN", "SHORT_STAY_HOME", "NGO")) {
            String referral = created(post(
                    path + "/referrals",
                    on(
                            FIRST_DAY,
                            "\"partner\":\"" + partner + "\",\"consentBy\":\"WOMAN\",\"reportedBy\":\"CENTRE_STAFF\""),
                    WORKER_A));
            ok(post(
                    referral + "/rejection",
                    on(FIRST_DAY.plusDays(2), "\"reason\":\"NO_CAPACITY\",\"reportedBy\":\"PARTNER\""),
                    WORKER_A));
        }
        String partners = "\"partners\":[\"POLICE_STATION\",\"LEGAL_SERVICES_AUTHORITY\"]";
        ok(post(path + "/coordination", on(FIRST_DAY.plusDays(3), partners), WORKER_A));
        ok(post(path + "/coordination/meetings", on(FIRST_DAY.plusDays(9), partners), WORKER_A));
        ok(post(path + "/reliefs", on(FIRST_DAY.plusDays(12), "\"relief\":\"RESIDENCE\""), WORKER_A));

        resolve(path, RESOLVED_ON, "RELIEF_THROUGH_COORDINATION", WORKER_A);

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "CaseClassified",
                        "CaseReferred",
                        "ReferralRejected",
                        "CaseReferred",
                        "ReferralRejected",
                        "CaseReferred",
                        "ReferralRejected",
                        "CoordinationStarted",
                        "CoordinationMeetingHeld",
                        "ReliefSecured",
                        "CaseResolved",
                        "FollowUpPlanned");
    }

    @Test
    void a_call_goes_to_one_centre_and_is_taken_up_by_another() {
        String call = created(post(
                "/api/helpline-calls",
                "{\"source\":\"WOMEN_HELPLINE_181\",\"callClass\":\"EMERGENCY\",\"disposition\":\"REGISTRABLE\",\"district\":\"PAT\"}",
                HELPLINE,
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        ok(post(
                call + "/routing",
                "{\"centre\":\"" + A + "\"}",
                HELPLINE,
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        String path = registered(WORKER_B, TODAY);

        ok(post(call + "/take-up", "{\"centre\":\"" + B + "\",\"caseId\":\"" + idOf(path) + "\"}", WORKER_B));

        assertThat(typesOf(call)).containsExactly("HelplineCallLogged", "CallRouted", "CallTakenUp");
        assertThat(typesOf(path)).containsExactly("CaseRegistered");
        assertThat(positionsOf(call, path))
                .as("routed, then registered, then taken up")
                .isSorted();
        assertThat(event(call, 1, CallRouted.class).centre()).isEqualTo(A);
        assertThat(event(call, 2, CallTakenUp.class).centre()).isEqualTo(B);
        assertThat(event(call, 2, CallTakenUp.class).caseId()).hasToString(idOf(path));
    }

    @Test
    void the_court_decides_after_the_closing_and_the_status_stays() {
        String path = resolved(WORKER_A);
        close(path, TODAY.minusDays(30), "RELOCATED", ADMINISTRATOR_A);
        Place before = placeOf(path);

        ok(post(path + "/legal-steps", on(TODAY, "\"step\":\"FINAL_ORDER\""), WORKER_A));

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "CaseClosed",
                        "LegalStepRecorded");
        assertThat(placeOf(path)).isEqualTo(before).isEqualTo(new Place(A, Account.CLOSED_RESOLVED_RELOCATED));
    }

    @Test
    void she_dies_and_the_resolution_stays_counted() {
        String path = resolved(WORKER_A);
        LocalDate found = RESOLVED_ON.plusDays(15);

        ok(post(
                path + "/follow-ups",
                on(found, answering(found, "DECEASED") + ",\"suspicious\":true"),
                ADMINISTRATOR_A));

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "FollowUpRecorded",
                        "CaseClosed");
        assertThat(event(path, 6, CaseClosed.class).suspicious()).isTrue();
        assertThat(placeOf(path)).isEqualTo(new Place(A, Account.CLOSED_RESOLVED_DECEASED));
        assertThat(count(path, PostingReason.RESOLVED, A)).isOne();
    }

    @Test
    void a_case_registered_by_mistake_is_struck_off_and_its_serial_kept() {
        Answer mistake = register(WORKER_A, TODAY, "25_34");
        String path = created(mistake);

        close(path, TODAY, "REGISTERED_IN_ERROR", ADMINISTRATOR_A);

        assertThat(typesOf(path)).containsExactly("CaseRegistered", "CaseClosed");
        assertThat(placeOf(path)).isEqualTo(new Place(A, Account.CLOSED_UNRESOLVED_REGISTERED_IN_ERROR));
        assertThat(count(path, PostingReason.REGISTERED, A))
                .as("registered is gross")
                .isOne();
        assertThat(serial(register(WORKER_A, TODAY, "25_34"))).isEqualTo(serial(mistake) + 1);
        refused(post(path + "/reopening", on(TODAY, "\"reason\":\"SAME_MATTER\""), WORKER_A), 409, "NEVER_REOPENED");
    }

    @Test
    void the_same_woman_at_two_centres_is_one_matter() {
        String kept = registered(WORKER_B, FIRST_DAY);
        String duplicate = registered(WORKER_A, FIRST_DAY.plusDays(1));
        ok(post(
                duplicate + "/links",
                on(FIRST_DAY.plusDays(2), "\"otherCase\":\"" + idOf(kept) + "\",\"link\":\"SAME_INCIDENT\""),
                WORKER_A));

        ok(post(
                duplicate + "/closure",
                on(FIRST_DAY.plusDays(2), "\"reason\":\"DUPLICATE\",\"keptCase\":\"" + idOf(kept) + "\""),
                ADMINISTRATOR_A,
                "If-Match",
                versionOf(duplicate)));

        assertThat(typesOf(duplicate)).containsExactly("CaseRegistered", "CasesLinked", "CaseClosed");
        assertThat(event(duplicate, 2, CaseClosed.class).keptCase()).hasToString(idOf(kept));
        assertThat(typesOf(kept)).containsExactly("CaseRegistered");
    }

    @Test
    void while_a_centre_is_suspended_its_caretaker_acts_for_it() {
        String path = resolved(WORKER_C);
        LocalDate slot = RESOLVED_ON.plusDays(7);
        ok(post("/api/centres/" + C + "/suspension", "{\"caretaker\":\"" + B + "\"}", OFFICER));

        Answer recorded = ok(post(path + "/follow-ups", on(slot, answering(slot, "SAFE_AND_STABLE")), WORKER_B));
        ok(post("/api/centres/" + C + "/reopening", "{}", OFFICER));

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "FollowUpRecorded");
        assertThat(typesOf("/api/centres/" + C))
                .containsSubsequence(
                        "CentreCommissioned", "RegistrationNumberIssued", "CentreSuspended", "CentreReopened");
        assertThat(metaDataOf(path, Math.toIntExact(recorded.version())))
                .contains("\"centre\":\"" + B + "\"", "\"role\":\"CASE_WORKER\"");
        assertThat(placeOf(path)).isEqualTo(new Place(C, Account.UNDER_FOLLOW_UP));
        refused(
                post(path + "/follow-ups", on(slot, answering(slot, "SAFE_AND_STABLE")), WORKER_B),
                404,
                "CASE_UNKNOWN");
    }

    @Test
    void a_service_from_before_the_closing_is_entered_late() {
        String path = resolved(WORKER_A);
        close(path, TODAY.minusDays(30), "RELOCATED", ADMINISTRATOR_A);
        Place before = placeOf(path);

        ok(post(path + "/services", on(FIRST_DAY.plusDays(3), FOOD), WORKER_A));

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "CaseClosed",
                        "ServiceProvided");
        assertThat(event(path, 6, ServiceProvided.class).postings()).isEmpty();
        assertThat(placeOf(path)).isEqualTo(before);
        Answer tooLate = post(path + "/services", on(TODAY, FOOD), WORKER_A);
        refused(tooLate, 409, "CASE_IS_CLOSED");
        assertThat(tooLate.http().body())
                .as("why it was closed is shown to fewer than may enter something")
                .doesNotContainIgnoringCase("relocated");
    }

    @Test
    void a_date_is_corrected_after_publication_and_the_old_total_still_comes_out() {
        LocalDate march = LocalDate.of(2021, 3, 1);
        LocalDate resolvedOn = march.plusDays(29);
        LocalDate rightDay = march.plusDays(32);
        String path = resolved(WORKER_A, march, resolvedOn);
        long asKnownThen = head();
        created(post("/api/publications", figures(march, asKnownThen), OFFICER));
        String correction =
                "{\"entry\":3,\"field\":\"occurredOn\",\"value\":\"" + rightDay + "\",\"reason\":\"WRONG_DATE\"}";
        refused(post(path + "/corrections", correction, WORKER_A), 403, "PUBLISHED_PERIOD_IS_FOR_ADMINISTRATOR");

        ok(post(path + "/corrections", correction, ADMINISTRATOR_A));

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "DetailsCorrected",
                        "FollowUpPlanned");
        assertThat(event(path, 5, DetailsCorrected.class).corrects()).isEqualTo(3);
        assertThat(event(path, 6, FollowUpPlanned.class).slots()).contains(rightDay.plusDays(7));
        assertThat(resolvedIn(march, path, asKnownThen)).as("as known then").isOne();
        assertThat(resolvedIn(march, path, head())).as("as known now").isZero();
        assertThat(resolvedIn(march.plusMonths(1), path, head())).isOne();
    }

    @Test
    void the_wrong_woman_was_resolved_and_the_earlier_status_returns() {
        String path = resolved(WORKER_A);

        ok(post(path + "/voidings", "{\"entry\":3,\"reason\":\"WRONG_CASE\"}", WORKER_A));

        assertThat(typesOf(path))
                .containsExactly(
                        "CaseRegistered",
                        "ServiceProvided",
                        "CaseClassified",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "EntryVoided");
        assertThat(placeOf(path)).isEqualTo(new Place(A, Account.IN_SERVICE));
        assertThat(count(path, PostingReason.RESOLVED, A)).isZero();
        LocalDate slot = RESOLVED_ON.plusDays(7);
        refused(
                post(path + "/follow-ups", on(slot, answering(slot, "SAFE_AND_STABLE")), WORKER_A),
                409,
                "SLOT_NOT_PLANNED");
    }
}
