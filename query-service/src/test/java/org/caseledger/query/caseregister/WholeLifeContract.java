package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
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
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Partner;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskAssessed;
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
import org.caseledger.events.TransferWithdrawn;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.CaseEntries;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Entries that say more about a case, move it elsewhere, put it right or take it back. */
abstract class WholeLifeContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final LocalDate RESOLVED = LocalDate.of(2025, 6, 12);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 20);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final DemoUser ADMINISTRATOR_IN_GAYA = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, GAYA);

    private int serial;

    @Test
    void a_case_brought_forward_stands_in_the_register_as_it_stood_on_paper() {
        CaseEntries entries = entries(UUID.randomUUID());
        LocalDate onPaper = LocalDate.of(2022, 3, 4);
        entries.add(broughtForward(entries.id(), onPaper));

        JsonNode summary = summary(entries);

        assertThat(summary.get("number").asString()).isEqualTo("BR-PAT-01-BF-417/2022");
        assertThat(summary.get("broughtForward").asBoolean()).isTrue();
        assertThat(summary.get("registeredOn").asString()).isEqualTo("2022-03-04");
        assertThat(summary.get("status").asString()).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(summary.get("resolvedOn").asString()).isEqualTo("2025-03-20");
        assertThat(summary.get("outcome").asString()).isEqualTo("DUES_RECOVERED");
        assertThat(numbers("broughtForward=true&registeredTo=2022-12-31")).containsExactly("BR-PAT-01-BF-417/2022");
    }

    @Test
    void a_detail_of_a_case_brought_forward_is_put_right() {
        CaseEntries entries = entries(UUID.randomUUID());
        entries.add(broughtForward(entries.id(), LocalDate.of(2021, 3, 4)))
                .corrected(CaseBroughtForward.class, "registeredOn", "2021-04-05", JUNE);

        assertThat(summary(entries).get("registeredOn").asString()).isEqualTo("2021-04-05");
        assertThat(summary(entries).get("broughtForward").asBoolean()).isTrue();
    }

    @Test
    void what_was_entered_at_registration_is_put_right() {
        OneCase one = one();
        CaseEntries entries = entries(one)
                .add(one.assessed(JUNE, RiskLevel.HIGH))
                .corrected(CaseRegistered.class, "channel", "POLICE", LATER)
                .corrected(CaseRegistered.class, "firstContactOn", "2025-06-01", LATER)
                .corrected(CaseRegistered.class, "ageBand", "18_24", LATER);

        Answer answer = service.get(Users.WORKER_IN_PATNA, "/api/cases/" + one.id());
        JsonNode summary = answer.json();

        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        assertThat(summary.get("channel").asString()).isEqualTo("POLICE");
        assertThat(summary.get("firstContactOn").asString()).isEqualTo("2025-06-01");
        assertThat(summary.get("ageBand").asString()).isEqualTo("18_24");
        assertThat(summary.get("risk").asString()).isEqualTo("HIGH");
        assertThat(summary.get("status").asString()).isEqualTo("REGISTERED");
        assertThat(entries.id()).isEqualTo(one.id());
    }

    @Test
    void a_resolution_is_put_right_and_its_new_plan_is_in_force() {
        OneCase one = one();
        LocalDate rightDay = RESOLVED.plusDays(1);
        entries(one)
                .add(one.served(JUNE, Service.LEGAL_AID))
                .add(one.resolved(RESOLVED))
                .corrected(CaseResolved.class, "outcome", "FIR_REGISTERED", LATER)
                .corrected(CaseResolved.class, "occurredOn", rightDay.toString(), LATER)
                .add(plan(one, rightDay));

        JsonNode summary = summary(one);

        assertThat(summary.get("outcome").asString()).isEqualTo("FIR_REGISTERED");
        assertThat(summary.get("resolvedOn").asString()).isEqualTo(rightDay.toString());
        assertThat(summary.get("plan").get("from").asString()).isEqualTo(rightDay.toString());
        assertThat(summary.get("status").asString()).isEqualTo("UNDER_FOLLOW_UP");
    }

    @Test
    void a_closing_is_put_right() {
        OneCase one = one();
        entries(one)
                .add(one.closed(LATER, ClosingReason.WITHDRAWN_BY_WOMAN))
                .corrected(CaseClosed.class, "occurredOn", "2025-06-19", LATER)
                .corrected(CaseClosed.class, "reason", "NOT_WITHIN_MANDATE", LATER);

        assertThat(summary(one).get("closedOn").asString()).isEqualTo("2025-06-19");
        assertThat(summary(one).get("closingReason").asString()).isEqualTo("NOT_WITHIN_MANDATE");
        assertThat(summary(one).get("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void a_resolution_retracted_leaves_the_status_before_it_and_no_plan() {
        OneCase one = one();
        entries(one)
                .add(one.served(JUNE, Service.LEGAL_AID))
                .add(one.resolved(RESOLVED))
                .voided(CaseResolved.class, LATER);

        assertThat(summary(one).get("status").asString()).isEqualTo("IN_SERVICE");
        assertThat(summary(one).propertyNames()).doesNotContain("resolvedOn", "outcome", "plan");
    }

    @Test
    void a_reopening_retracted_brings_resolution_and_plan_back() {
        OneCase one = one();
        entries(one)
                .add(one.served(JUNE, Service.LEGAL_AID))
                .add(one.resolved(RESOLVED))
                .add(one.reopened(LATER, ReopeningReason.SAME_MATTER))
                .voided(CaseReopened.class, LATER);

        JsonNode summary = summary(one);

        assertThat(summary.get("status").asString()).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(summary.get("resolvedOn").asString()).isEqualTo(RESOLVED.toString());
        assertThat(summary.get("plan").get("slots").size()).isEqualTo(8);
        assertThat(summary.get("reopenings").asInt()).isZero();
        assertThat(summary.propertyNames()).doesNotContain("reopenedOn");
    }

    @Test
    void a_second_resolution_retracted_leaves_the_reopened_case() {
        OneCase one = one();
        entries(one)
                .add(one.served(JUNE, Service.LEGAL_AID))
                .add(one.resolved(RESOLVED))
                .add(one.reopened(RESOLVED.plusDays(1), ReopeningReason.SAME_MATTER))
                .add(one.resolved(LATER))
                .voided(CaseResolved.class, LATER);

        assertThat(summary(one).get("status").asString()).isEqualTo("IN_SERVICE");
        assertThat(summary(one).get("reopenings").asInt()).isOne();
        assertThat(summary(one).propertyNames()).doesNotContain("resolvedOn", "plan");
    }

    @Test
    void a_closing_retracted_leaves_the_case_under_follow_up_by_its_plan() {
        OneCase one = one();
        entries(one)
                .add(one.served(JUNE, Service.LEGAL_AID))
                .add(one.resolved(RESOLVED))
                .add(one.closed(LATER, ClosingReason.RELOCATED))
                .voided(CaseClosed.class, LATER);

        assertThat(summary(one).get("status").asString()).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(summary(one).has("plan")).isTrue();
        assertThat(summary(one).propertyNames()).doesNotContain("closedOn", "closingReason");
    }

    @Test
    void what_was_said_before_a_retracted_entry_holds_again() {
        OneCase one = one();
        entries(one)
                .add(one.assessed(JUNE, RiskLevel.LOW), one.classified(JUNE, Category.CYBER_CRIME))
                .add(new CaseAssigned(one.id(), "case-worker-7", JUNE))
                .add(one.assessed(LATER, RiskLevel.HIGH), one.classified(LATER, Category.RAPE))
                .add(new CaseAssigned(one.id(), "case-worker-8", LATER))
                .voided(RiskAssessed.class, LATER)
                .voided(CaseClassified.class, LATER)
                .voided(CaseAssigned.class, LATER);

        JsonNode summary = summary(one);

        assertThat(summary.get("risk").asString()).isEqualTo("LOW");
        assertThat(summary.get("categories").get(0).asString()).isEqualTo("CYBER_CRIME");
        assertThat(summary.get("worker").asString()).isEqualTo("case-worker-7");
    }

    @Test
    void an_open_stay_is_shown_with_its_limit_until_she_leaves() {
        OneCase one = one();
        UUID stay = UUID.randomUUID();
        CaseEntries entries = entries(one)
                .add(new ShelterAdmitted(one.id(), stay, 1, 0, 5, "2023-04", JUNE, List.of()))
                .add(new ShelterStayExtended(one.id(), stay, 8, "2023-04", JUNE));

        JsonNode open = summary(one).get("shelterStay");
        assertThat(open.get("stayId").asString()).isEqualTo(stay.toString());
        assertThat(open.get("since").asString()).isEqualTo(JUNE.toString());
        assertThat(open.get("limitDays").asInt()).isEqualTo(8);
        assertThat(actions(Users.WORKER_IN_PATNA, one))
                .contains("LeaveShelter")
                .doesNotContain("AdmitToShelter", "ResolveCase");

        entries.add(new ShelterLeft(one.id(), stay, ShelterExit.HOME, LATER));
        assertThat(summary(one).has("shelterStay")).isFalse();
        assertThat(actions(Users.WORKER_IN_PATNA, one))
                .contains("AdmitToShelter")
                .doesNotContain("LeaveShelter");

        entries.voided(ShelterLeft.class, LATER).corrected(ShelterAdmitted.class, "occurredOn", "2025-06-03", LATER);
        assertThat(summary(one).get("shelterStay").get("since").asString()).isEqualTo("2025-06-03");
        assertThat(summary(one).get("shelterStay").get("limitDays").asInt()).isEqualTo(8);
    }

    @Test
    void a_request_is_open_until_it_is_answered_and_again_when_the_answer_is_retracted() {
        OneCase one = one();
        UUID request = UUID.randomUUID();
        CaseEntries entries = entries(one).add(new ServiceRequested(one.id(), request, Service.MEDICAL_AID, JUNE));
        assertThat(summary(one).get("openRequests").get(0).get("service").asString())
                .isEqualTo("MEDICAL_AID");

        entries.add(new ServiceProvided(one.id(), Service.MEDICAL_AID, request, JUNE, List.of()));
        assertThat(summary(one).get("openRequests")).isEmpty();

        entries.voided(ServiceProvided.class, LATER);
        assertThat(summary(one).get("openRequests")).hasSize(1);
    }

    @Test
    void a_referral_is_open_until_the_partner_has_done_what_was_asked() {
        OneCase one = one();
        UUID referral = UUID.randomUUID();
        CaseEntries entries = entries(one)
                .add(new CaseReferred(
                        one.id(),
                        referral,
                        Partner.POLICE_STATION,
                        ConsentBy.WOMAN,
                        null,
                        ReportedBy.values()[0],
                        LATER,
                        "2023-04",
                        JUNE,
                        List.of()));
        assertThat(actions(Users.WORKER_IN_PATNA, one))
                .contains("AcceptReferral", "RejectReferral", "CompleteReferral", "RevokeReferral");

        entries.add(new ReferralAccepted(one.id(), referral, ReportedBy.values()[0], JUNE));
        assertThat(summary(one).get("openReferrals").get(0).get("accepted").asBoolean())
                .isTrue();
        assertThat(actions(Users.WORKER_IN_PATNA, one))
                .contains("CompleteReferral")
                .doesNotContain("AcceptReferral");

        entries.add(new ReferralCompleted(one.id(), referral, ReportedBy.values()[0], JUNE));
        assertThat(summary(one).get("openReferrals")).isEmpty();
        assertThat(actions(Users.WORKER_IN_PATNA, one)).doesNotContain("CompleteReferral", "RevokeReferral");
    }

    @Test
    void the_newest_answer_for_a_purpose_and_the_newest_safety_plan_are_shown() {
        OneCase one = one();
        entries(one)
                .add(new ConsentRecorded(one.id(), ConsentPurpose.REFERRAL, true, ConsentBy.WOMAN, JUNE))
                .add(new ConsentRecorded(one.id(), ConsentPurpose.TRANSFER, true, ConsentBy.WOMAN, JUNE))
                .add(new ConsentRecorded(one.id(), ConsentPurpose.REFERRAL, false, ConsentBy.WOMAN, LATER))
                .add(new SafetyPlanAgreed(one.id(), List.of(SafetyMeasure.values()[0]), LATER));

        JsonNode consents = summary(one).get("consents");

        assertThat(consents).hasSize(2);
        assertThat(consents.get(1).get("purpose").asString()).isEqualTo("REFERRAL");
        assertThat(consents.get(1).get("given").asBoolean()).isFalse();
        assertThat(summary(one).get("safetyPlanOn").asString()).isEqualTo(LATER.toString());
        assertThat(summary(one).at("/safetyMeasures/0").asString()).isEqualTo(SafetyMeasure.values()[0].code());
    }

    @Test
    void what_happened_last_is_shown_whatever_was_entered_last() {
        OneCase one = one();
        CaseEntries entries = entries(one);
        tell(entries, one, LATER, RiskLevel.HIGH, false, SafetyMeasure.values()[0]);
        tell(entries, one, JUNE, RiskLevel.LOW, true, SafetyMeasure.values()[1]);

        assertShown(summary(one), "HIGH", LATER, false, SafetyMeasure.values()[0]);
        assertShown(
                summary(one, "asOf=" + LATER.minusDays(1) + "&knownAt=" + LATER),
                "LOW",
                JUNE,
                true,
                SafetyMeasure.values()[1]);
        assertThat(numbers("risk=HIGH&limit=500")).contains(one.number());
        assertThat(numbers("risk=LOW&limit=500")).doesNotContain(one.number());

        LocalDate right = LATER.plusDays(1);
        entries.corrected(RiskAssessed.class, "occurredOn", right.toString(), right)
                .corrected(ConsentRecorded.class, "occurredOn", right.toString(), right)
                .corrected(SafetyPlanAgreed.class, "occurredOn", right.toString(), right);
        assertShown(summary(one), "LOW", right, true, SafetyMeasure.values()[1]);

        entries.voided(RiskAssessed.class, right)
                .voided(ConsentRecorded.class, right)
                .voided(SafetyPlanAgreed.class, right)
                .add(one.assessed(JUNE, RiskLevel.MEDIUM));
        assertShown(summary(one), "HIGH", LATER, false, SafetyMeasure.values()[0]);
    }

    private static void tell(
            CaseEntries entries, OneCase one, LocalDate on, RiskLevel risk, boolean given, SafetyMeasure ofThePlan) {
        entries.add(one.assessed(on, risk))
                .add(new ConsentRecorded(one.id(), ConsentPurpose.REFERRAL, given, ConsentBy.WOMAN, on))
                .add(new SafetyPlanAgreed(one.id(), List.of(ofThePlan), on));
    }

    private static void assertShown(
            JsonNode summary, String risk, LocalDate on, boolean given, SafetyMeasure ofThePlan) {
        assertThat(summary.get("risk").asString()).isEqualTo(risk);
        assertThat(summary.get("riskOn").asString()).isEqualTo(on.toString());
        assertThat(summary.get("consents")).hasSize(1);
        assertThat(summary.at("/consents/0/given").asBoolean()).isEqualTo(given);
        assertThat(summary.at("/consents/0/on").asString()).isEqualTo(on.toString());
        assertThat(summary.get("safetyPlanOn").asString()).isEqualTo(on.toString());
        assertThat(summary.at("/safetyMeasures/0").asString()).isEqualTo(ofThePlan.code());
    }

    @Test
    void of_one_day_what_was_entered_last_is_shown() {
        OneCase one = one();
        CaseEntries entries = entries(one);
        tell(entries, one, LATER, RiskLevel.HIGH, false, SafetyMeasure.values()[0]);
        tell(entries, one, LATER, RiskLevel.LOW, true, SafetyMeasure.values()[1]);

        assertShown(summary(one), "LOW", LATER, true, SafetyMeasure.values()[1]);
    }

    @Test
    void the_call_a_case_came_from_stays_when_the_case_is_told_anew() {
        OneCase one = one();
        UUID call = UUID.randomUUID();
        CaseEntries entries = entries(one).add(one.served(JUNE, Service.LEGAL_AID));
        entries.add(
                new HelplineCallLogged(
                        call,
                        HelplineSource.WOMEN_HELPLINE_181,
                        CallClass.EMERGENCY,
                        CallDisposition.REGISTRABLE,
                        "PAT",
                        JUNE),
                new CallTakenUp(call, PATNA, one.id(), JUNE),
                new SafetyPlanAgreed(one.id(), List.of(SafetyMeasure.values()[1]), LATER));

        entries.voided(SafetyPlanAgreed.class, LATER);

        assertThat(summary(one).at("/calls/0/callId").asString()).isEqualTo(call.toString());
        assertThat(summary(one).get("safetyMeasures")).isEmpty();
    }

    @Test
    void the_latest_follow_up_is_that_of_the_latest_day() {
        OneCase one = one();
        CaseEntries entries = entries(one)
                .add(one.served(JUNE, Service.LEGAL_AID))
                .add(one.resolved(RESOLVED))
                .add(one.followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, LATER))
                .add(one.followedUp(null, FollowUpOutcome.NOT_REACHABLE, RESOLVED.plusDays(2)));
        assertThat(summary(one).get("latestFollowUp").get("outcome").asString()).isEqualTo("SAFE_AND_STABLE");

        entries.corrected(
                FollowUpRecorded.class, "occurredOn", LATER.plusDays(1).toString(), LATER.plusDays(1));
        assertThat(summary(one).get("latestFollowUp").get("outcome").asString()).isEqualTo("NOT_REACHABLE");
    }

    @Test
    void a_link_is_seen_from_both_cases_and_retracted_from_both() {
        OneCase one = one();
        OneCase other = one();
        entries(other);
        CaseEntries entries = entries(one).add(new CasesLinked(one.id(), other.id(), CaseLink.EARLIER_MATTER, LATER));

        JsonNode link = summary(one).get("links").get(0);
        JsonNode back = summary(other).get("linkedFrom").get(0);
        assertThat(link.get("otherCase").asString()).isEqualTo(other.id().toString());
        assertThat(link.get("link").asString()).isEqualTo("EARLIER_MATTER");
        assertThat(back.get("otherCase").asString()).isEqualTo(one.id().toString());
        assertThat(summary(one).get("linkedFrom")).isEmpty();

        entries.voided(CasesLinked.class, LATER);
        assertThat(summary(one).get("links")).isEmpty();
        assertThat(summary(other).get("linkedFrom")).isEmpty();
    }

    /** Its version stays when another one names it. */
    @Test
    void who_has_its_version_is_told_all_the_same_what_links_to_a_case() {
        OneCase one = one();
        OneCase other = one();
        entries(other);
        String path = "/api/cases/" + other.id();
        String version = String.valueOf(service.get(Users.WORKER_IN_PATNA, path).header("ETag"));
        entries(one).add(new CasesLinked(one.id(), other.id(), CaseLink.EARLIER_MATTER, LATER));

        Answer again = service.send(service.request(Users.WORKER_IN_PATNA, path).header("If-None-Match", version));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(version);
        assertThat(again.json().get("linkedFrom")).hasSize(1);
    }

    @Test
    void a_link_to_a_case_that_is_not_there_stops_nothing() {
        OneCase one = one();
        entries(one).add(new CasesLinked(one.id(), UUID.randomUUID(), CaseLink.SAME_WOMAN, LATER));

        assertThat(summary(one).get("links")).hasSize(1);
    }

    @Test
    void a_centre_that_is_asked_to_take_a_case_sees_it_as_it_stands_and_not_its_history() {
        OneCase one = one();
        entries(one).add(requested(one, UUID.randomUUID()));

        Answer answer = service.get(ADMINISTRATOR_IN_GAYA, "/api/cases/" + one.id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().get("pendingTransfer").get("to").asString()).isEqualTo(GAYA);
        assertThat(answer.json().get("pendingTransfer").get("answerDueOn").asString())
                .isEqualTo(LATER.toString());
        assertThat(actions(ADMINISTRATOR_IN_GAYA, one)).containsExactlyInAnyOrder("AcceptTransfer", "DeclineTransfer");
        assertThat(actions(Users.ADMINISTRATOR_IN_PATNA, one))
                .contains("WithdrawTransfer")
                .doesNotContain("AcceptTransfer", "RequestTransfer");
        assertThat(service.get(ADMINISTRATOR_IN_GAYA, "/api/cases/" + one.id() + "/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cases_that_a_centre_is_asked_to_take_are_a_list_of_their_own() {
        OneCase one = one();
        entries(one).add(requested(one, UUID.randomUUID()));
        DemoUser officerOfGaya = new DemoUser("district-officer-2", Role.DISTRICT_OFFICER, List.of(), "GAY", false);

        assertThat(numbers(Users.WORKER_IN_GAYA, "incomingTransfer=true")).contains(one.number());
        assertThat(numbers(Users.WORKER_IN_GAYA, "")).doesNotContain(one.number());
        assertThat(numbers(officerOfGaya, "incomingTransfer=true")).contains(one.number());
        assertThat(numbers(Users.STATE_OFFICER, "incomingTransfer=true&centre=" + GAYA))
                .contains(one.number());
        assertThat(numbers(Users.STATE_OFFICER, "incomingTransfer=true&district=PAT"))
                .doesNotContain(one.number());
        assertThat(numbers(Users.WORKER_IN_PATNA, "incomingTransfer=true")).doesNotContain(one.number());
    }

    @Test
    void a_request_that_is_declined_or_withdrawn_is_forgotten() {
        OneCase declined = one();
        OneCase withdrawn = one();
        UUID transfer = UUID.randomUUID();
        entries(declined)
                .add(requested(declined, transfer))
                .add(new TransferDeclined(declined.id(), transfer, TransferRefusal.values()[0], LATER));
        entries(withdrawn)
                .add(requested(withdrawn, transfer))
                .add(new TransferWithdrawn(withdrawn.id(), transfer, LATER));

        for (OneCase one : List.of(declined, withdrawn)) {
            assertThat(summary(one).has("pendingTransfer")).isFalse();
            assertThat(service.get(Users.WORKER_IN_GAYA, "/api/cases/" + one.id())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void an_accepted_transfer_moves_the_case_to_the_other_centre_and_district_and_a_retracted_one_back() {
        OneCase one = one();
        UUID transfer = UUID.randomUUID();
        CaseEntries entries = entries(one)
                .add(requested(one, transfer))
                .transferred(transfer, PATNA, GAYA, Account.REGISTERED, LATER);

        JsonNode summary =
                service.get(Users.WORKER_IN_GAYA, "/api/cases/" + one.id()).json();
        assertThat(summary.get("centre").asString()).isEqualTo(GAYA);
        assertThat(summary.get("district").asString()).isEqualTo("GAY");
        assertThat(summary.get("status").asString()).isEqualTo("REGISTERED");
        assertThat(summary.get("number").asString()).startsWith(PATNA);
        assertThat(service.get(Users.WORKER_IN_PATNA, "/api/cases/" + one.id()).status())
                .isEqualTo(404);

        entries.voided(TransferAccepted.class, LATER);
        assertThat(summary(one).get("centre").asString()).isEqualTo(PATNA);
        assertThat(summary(one).get("district").asString()).isEqualTo("PAT");
        assertThat(summary(one).get("pendingTransfer").get("to").asString()).isEqualTo(GAYA);
    }

    @Test
    void the_register_is_narrowed_by_worker_classification_reason_and_days() {
        OneCase plain = one();
        OneCase one = one();
        entries(plain);
        entries(one)
                .add(new CaseAssigned(one.id(), "case-worker-filter", JUNE), one.classified(JUNE, Category.RAPE))
                .add(one.served(JUNE, Service.LEGAL_AID))
                .add(one.resolved(LocalDate.of(2025, 9, 9)))
                .add(one.closed(LocalDate.of(2025, 10, 10), ClosingReason.MONITORING_DECLINED));

        assertThat(numbers("worker=case-worker-filter")).containsExactly(one.number());
        assertThat(numbers("reason=MONITORING_DECLINED")).containsExactly(one.number());
        assertThat(numbers("resolvedFrom=2025-09-09&resolvedTo=2025-09-09")).containsExactly(one.number());
        assertThat(numbers("closedFrom=2025-10-01&closedTo=2025-10-31")).containsExactly(one.number());
        assertThat(numbers("closedFrom=2025-10-11&closedTo=2025-10-31")).isEmpty();
        assertThat(numbers("unclassified=true&limit=500"))
                .contains(plain.number())
                .doesNotContain(one.number());
        assertThat(numbers("unclassified=false&limit=500"))
                .contains(one.number())
                .doesNotContain(plain.number());
        assertThat(numbers("broughtForward=false&limit=500"))
                .contains(plain.number())
                .noneMatch(number -> number.contains("-BF-"));
    }

    private OneCase one() {
        return new OneCase(PATNA, JUNE, ++serial);
    }

    private CaseEntries entries(UUID id) {
        return new CaseEntries(id, service.log(), LATER, WORKER);
    }

    private CaseEntries entries(OneCase one) {
        return entries(one.id()).add(one.registered());
    }

    private JsonNode summary(OneCase one) {
        return service.get(Users.WORKER_IN_PATNA, "/api/cases/" + one.id()).json();
    }

    private JsonNode summary(OneCase one, String moment) {
        return service.get(Users.WORKER_IN_PATNA, "/api/cases/" + one.id() + "?" + moment)
                .json();
    }

    private JsonNode summary(CaseEntries entries) {
        return service.get(Users.WORKER_IN_PATNA, "/api/cases/" + entries.id()).json();
    }

    private List<String> actions(DemoUser user, OneCase one) {
        JsonNode actions = service.get(user, "/api/cases/" + one.id()).json().get("allowedActions");
        return StreamSupport.stream(actions.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> numbers(String query) {
        return numbers(Users.STATE_OFFICER, query);
    }

    private List<String> numbers(DemoUser user, String query) {
        JsonNode cases = service.get(user, "/api/cases?" + query).json().get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> one.get("number").asString())
                .toList();
    }

    private static TransferRequested requested(OneCase one, UUID transferId) {
        return new TransferRequested(one.id(), transferId, PATNA, GAYA, ConsentBy.WOMAN, null, LATER, "2023-04", JUNE);
    }

    private static FollowUpPlanned plan(OneCase one, LocalDate from) {
        return new FollowUpPlanned(one.id(), List.of(from.plusDays(7)), 3, 3, from.plusMonths(6), "2023-04", from);
    }

    private static CaseBroughtForward broughtForward(UUID id, LocalDate registeredOn) {
        return new CaseBroughtForward(
                id,
                UUID.randomUUID(),
                PATNA,
                "BR-PAT-01-BF-417/2022",
                IntakeChannel.NGO,
                registeredOn,
                AgeBand.UNKNOWN,
                registeredOn,
                CaseStatus.UNDER_FOLLOW_UP,
                LocalDate.of(2025, 3, 20),
                ResolutionOutcome.DUES_RECOVERED,
                LocalDate.of(2025, 4, 1),
                List.of(new Posting(
                        PATNA,
                        null,
                        null,
                        Account.OUTSIDE,
                        Account.UNDER_FOLLOW_UP,
                        LocalDate.of(2025, 4, 1),
                        PostingReason.BROUGHT_FORWARD,
                        null,
                        1)));
    }
}
