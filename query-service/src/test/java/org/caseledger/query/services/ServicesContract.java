package org.caseledger.query.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Relief;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.SkillProgramme;
import org.caseledger.events.SkillTrainingLinked;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.ViewGenerations;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.SpanKeeper;
import org.caseledger.query.spans.SpanRecount;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * In May 2025 Patna gave legal aid on the 20th, which was medical aid (put right on 3 June), food on the 21st, which it had not (voided on 4
 * June), and clothing on the 22nd, which was in June (put right on 5 June). {@code moved} went to Gaya on 10 June; food of the 9th was entered
 * there on the 11th.
 */
abstract class ServicesContract extends QueryServiceContract {
    private static final LocalDate MAY_20 = LocalDate.of(2025, 5, 20);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase served = new OneCase(PATNA, MAY_20, 1);
    private final OneCase moved = new OneCase(PATNA, MAY_20, 2);
    private final OneCase asking = new OneCase(PATNA, MAY_20, 3);
    private final OneCase closed = new OneCase(PATNA, MAY_20, 4);
    private long beforeVoiding;

    @Override
    protected void given(TestLog log) {
        for (OneCase one : List.of(served, moved, asking, closed)) {
            log.append(MAY_20, WORKER, one.registered());
        }
        Deeds deeds = new Deeds(served);
        log.append(MAY_20, WORKER, deeds.provided(Service.LEGAL_AID, null, MAY_20));
        log.append(may(22), WORKER, deeds.provided(Service.FOOD, null, may(21)));
        log.append(may(22), WORKER, deeds.provided(Service.CLOTHING, null, may(22)));
        log.append(
                may(22),
                WORKER,
                new LegalStepRecorded(served.id(), LegalStep.FIR, null, may(22), List.of()),
                new ReliefSecured(served.id(), Relief.RESIDENCE, may(22)),
                new SkillTrainingLinked(served.id(), SkillProgramme.values()[0], may(22)));
        UUID given = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        log.append(
                may(25),
                WORKER,
                new Deeds(asking).requested(given, Service.MEDICAL_AID, may(25)),
                new Deeds(asking).requested(refused, Service.TEMPORARY_SHELTER, may(25)),
                new Deeds(asking).requested(UUID.randomUUID(), Service.LEGAL_COUNSELLING, may(25)),
                new Deeds(closed).requested(UUID.randomUUID(), Service.LEGAL_COUNSELLING, may(25)));
        log.append(june(2), WORKER, new Deeds(asking).provided(Service.MEDICAL_AID, given, june(2)));
        log.append(
                june(2),
                WORKER,
                new Deeds(asking)
                        .notProvided(Service.TEMPORARY_SHELTER, NotProvidedReason.DECLINED_BY_WOMAN, refused, june(2)));
        log.append(june(2), WORKER, closed.closed(june(2), ClosingReason.WITHDRAWN_BY_WOMAN));
        log.append(june(3), WORKER, deeds.corrected(1, "ServiceProvided", "service", Service.MEDICAL_AID, june(3)));
        beforeVoiding = log.head();
        log.append(june(4), WORKER, deeds.voided(2, "ServiceProvided", june(4)));
        log.append(june(5), WORKER, deeds.corrected(3, "ServiceProvided", "occurredOn", june(1), june(5)));
        log.append(
                june(10), WORKER, new Deeds(moved).transferAccepted(UUID.randomUUID(), PATNA, GAYA, MAY_20, june(10)));
        log.append(june(11), WORKER, new Deeds(moved).provided(Service.FOOD, null, june(9)));
        log.append(june(12), WORKER, new Deeds(moved).provided(Service.FOOD, null, june(10)));
    }

    @Test
    void services_are_counted_by_kind_in_the_month_they_were_given() {
        JsonNode report = report("by=month");

        assertThat(report.at("/periods/0/period").asString()).isEqualTo("2025-05");
        assertThat(report.at("/periods/0/provided/total").asInt()).isEqualTo(1);
        assertThat(report.at("/periods/0/provided/by/MEDICAL_AID").asInt()).isEqualTo(1);
        assertThat(report.at("/periods/1/provided/by/CLOTHING").asInt()).isEqualTo(1);
        assertThat(report.at("/periods/1/provided/by/FOOD").asInt()).isEqualTo(2);
        assertThat(report.at("/total/provided/total").asInt()).isEqualTo(5);
        assertThat(report.at("/total/provided/by/REHABILITATION").isInt()).isTrue();
    }

    @Test
    void what_was_put_right_counts_otherwise_for_who_knows_of_it() {
        JsonNode then = report("by=month&knownAt=2025-06-02").at("/periods/0/provided");
        JsonNode later = report("by=month&knownAt=" + beforeVoiding).at("/periods/0/provided");

        assertThat(then.at("/total").asInt()).isEqualTo(3);
        assertThat(then.at("/by/LEGAL_AID").asInt()).isEqualTo(1);
        assertThat(later.at("/total").asInt()).isEqualTo(3);
        assertThat(later.at("/by/LEGAL_AID").asInt()).isZero();
        assertThat(later.at("/by/MEDICAL_AID").asInt()).isEqualTo(1);
        assertThat(later.at("/by/FOOD").asInt()).isEqualTo(1);
    }

    @Test
    void only_what_happened_by_the_day_asked_for_counts() {
        assertThat(report("asOf=2025-05-31").at("/total/provided/total").asInt())
                .isEqualTo(1);
        assertThat(report("knownAt=2025-06-02").at("/asOf").asString()).isEqualTo("2025-06-02");
    }

    @Test
    void what_was_not_given_is_counted_by_reason() {
        JsonNode notProvided = report("by=month").at("/periods/1/notProvided");

        assertThat(notProvided.at("/total").asInt()).isEqualTo(1);
        assertThat(notProvided.at("/by/DECLINED_BY_WOMAN").asInt()).isEqualTo(1);
    }

    @Test
    void a_request_is_open_until_it_is_answered_or_its_case_is_closed() {
        assertThat(report("by=month").at("/periods/0/requested/total").asInt()).isEqualTo(4);
        assertThat(report("by=month").at("/periods/0/stillOpen").toString())
                .startsWith("{\"total\":1,")
                .contains("\"LEGAL_COUNSELLING\":1");
        assertThat(report("by=month&asOf=2025-05-31")
                        .at("/periods/0/stillOpen/total")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void a_service_counts_at_the_centre_that_held_the_case_that_day() {
        assertThat(report("centre=" + PATNA).at("/total/provided/by/FOOD").asInt())
                .isEqualTo(1);
        assertThat(report("district=GAY").at("/total/provided/by/FOOD").asInt()).isEqualTo(1);
        assertThat(get(Users.WORKER_IN_GAYA, "")
                        .json()
                        .at("/total/provided/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void another_centre_is_as_one_that_does_not_exist() {
        assertThat(get(Users.WORKER_IN_GAYA, "centre=" + PATNA).status()).isEqualTo(404);
        assertThat(get(Users.WORKER_IN_GAYA, "district=PAT").status()).isEqualTo(404);
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
    }

    @Test
    void what_cannot_be_read_is_answered_with_what_would_be_right() {
        assertThat(get(Users.STATE_OFFICER, "by=decade").json().at("/detail").asString())
                .contains("quarter");
        assertThat(get(Users.STATE_OFFICER, "district=XYZ").status()).isEqualTo(400);
        assertThat(get(Users.STATE_OFFICER, "asOf=9999-01-01").status()).isEqualTo(400);
    }

    @Test
    void a_day_that_nobody_could_see_is_refused_with_the_last_one() {
        Answer ahead = get(Users.STATE_OFFICER, "asOf=2025-06-05&knownAt=" + beforeVoiding);

        assertThat(ahead.status()).isEqualTo(400);
        assertThat(ahead.json().at("/errors/0/code").asString()).isEqualTo("AS_OF_AHEAD");
        assertThat(ahead.json().at("/errors/0/pointer").asString()).isEqualTo("asOf");
        assertThat(ahead.text()).contains("2025-06-04");
        assertThat(report("asOf=2025-06-04&knownAt=" + beforeVoiding)
                        .at("/asOf")
                        .asString())
                .isEqualTo("2025-06-04");
    }

    @Test
    void what_is_counted_only_keeps_no_span_and_is_recounted_all_the_same() {
        report(""); // waits for the head
        MongoDatabase views = service.log().views();
        Cases cases = service.bean(Cases.class);
        List<RegisterDefinition<?>> counted = List.of(new ServiceRegister());
        List<String> before = names(views);
        SpanKeeper keeper =
                new SpanKeeper(counted, cases, views, new ViewGenerations(views), service.log()::head, position -> {});
        keeper.claimed(service.log().head());
        SpanRecount recount = new SpanRecount(views, cases, counted);

        assertThat(keeper.standsStill()).isEmpty();
        assertThat(recount.difference(span -> {})).isEmpty();
        assertThat(recount.rows()).isZero();

        List<String> its = names(views);
        its.removeAll(before);
        its.stream()
                .filter(name -> name.startsWith("cells_"))
                .forEach(name -> views.getCollection(name).drop());
        assertThat(recount.difference(span -> {}))
                .hasValueSatisfying(why -> assertThat(why).contains("is counted otherwise"));
        its.forEach(name -> views.getCollection(name).drop());
    }

    private static List<String> names(MongoDatabase views) {
        return views.listCollectionNames().into(new ArrayList<>());
    }

    @Test
    void the_report_leaves_as_a_file_with_a_line_for_each_that_was_counted() {
        String file = get(Users.STATE_OFFICER, "by=month&format=csv&lang=en").text();

        assertThat(file)
                .contains("2025-05,2025-05-01,2025-05-31,Given,PROVIDED," + Service.MEDICAL_AID.en()
                        + ",MEDICAL_AID,1\r\n")
                .contains(",Given,PROVIDED," + Service.FOOD.en() + ",FOOD,2\r\n")
                .contains(",Of these still open,STILL_OPEN,")
                .doesNotContain(",0\r\n");
        assertThat(get(Users.STATE_OFFICER, "by=month&format=csv&lang=hi").text())
                .contains("दी गई,PROVIDED," + Service.FOOD.hi() + ",FOOD,2");
    }

    private JsonNode report(String query) {
        Answer answer = get(Users.STATE_OFFICER, query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/reports/services?" + query);
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2025, 5, day);
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2025, 6, day);
    }
}
