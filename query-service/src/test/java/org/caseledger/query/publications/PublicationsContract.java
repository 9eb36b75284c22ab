package org.caseledger.query.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.eventlog.Hash;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.SignedHead;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * June as published on 5 July: three registered, one resolved. A case of June was registered late on 10 July, and the resolution of
 * another case recorded for 30 June. July was published with a number that was never right.
 */
abstract class PublicationsContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final LocalDate IN_JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 7, 5);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);

    private final OneCase resolved = new OneCase(PATNA, IN_JUNE, 1);
    private final OneCase resolvedLate = new OneCase(PATNA, IN_JUNE, 2);
    private final OneCase inGaya = new OneCase(GAYA, IN_JUNE, 1);
    private final OneCase late = new OneCase(GAYA, IN_JUNE, 2);
    private long countedUpTo;

    @Override
    protected void given(TestLog log) {
        log.append(IN_JUNE, WORKER, resolved.registered());
        log.append(IN_JUNE, WORKER, resolvedLate.registered());
        log.append(IN_JUNE, WORKER, inGaya.registered());
        log.append(IN_JUNE, WORKER, resolved.served(IN_JUNE, Service.LEGAL_AID));
        log.append(IN_JUNE, WORKER, resolvedLate.served(IN_JUNE, Service.LEGAL_AID));
        countedUpTo = log.append(PUBLISHED, WORKER, resolved.resolved(LocalDate.of(2025, 6, 20)));
        log.append(PUBLISHED, WORKER, resolvedLate.resolved(LocalDate.of(2025, 6, 30)));
        log.append(PUBLISHED, OFFICER, withDigest(published("2025-06", JUNE, 3, 1, PUBLISHED), juneAsCounted()));
        log.append(LocalDate.of(2025, 7, 10), WORKER, late.registered());
        log.append(
                LocalDate.of(2025, 7, 11),
                WORKER,
                resolved.reopened(LocalDate.of(2025, 7, 11), ReopeningReason.SAME_MATTER));
        LocalDate august = PUBLISHED.plusMonths(1);
        log.append(august, OFFICER, withDigest(published("2025-07", JULY, 5, 0, august), "what nobody counted"));
    }

    @Test
    void a_publication_stays_as_it_was_published_whatever_was_recorded_later() {
        JsonNode june = publications("").at("/publications/1");

        assertThat(june.get("period").asString()).isEqualTo("2025-06");
        assertThat(june.get("kind").asString()).isEqualTo("MONTH");
        assertThat(june.get("from").asString()).isEqualTo("2025-06-01");
        assertThat(june.get("definition").asString()).isEqualTo("1");
        assertThat(june.get("publishedOn").asString()).isEqualTo("2025-07-05");
        assertThat(june.get("countedUpTo").asLong()).isEqualTo(countedUpTo);
        assertThat(june.at("/published/registered").asInt()).isEqualTo(3);
        assertThat(june.at("/published/resolvedInPeriod").asInt()).isEqualTo(1);
    }

    @Test
    void the_day_book_gives_the_same_totals_at_the_position_that_was_counted() {
        JsonNode june = publications("").at("/publications/1");

        assertThat(june.get("then")).isEqualTo(june.get("published"));
        june.get("changedThen").forEach(number -> assertThat(number.asInt()).isZero());
    }

    @Test
    void what_was_recorded_since_is_told_apart() {
        JsonNode june = publications("").at("/publications/1");

        assertThat(june.at("/now/registered").asInt()).isEqualTo(4);
        assertThat(june.at("/now/resolvedInPeriod").asInt()).isEqualTo(2);
        assertThat(june.at("/changedSince/registered").asInt()).isEqualTo(1);
        assertThat(june.at("/changedSince/resolvedInPeriod").asInt()).isEqualTo(1);
        assertThat(june.at("/changedSince/reopenedInPeriod").asInt()).isZero();
    }

    @Test
    void a_number_that_was_never_right_is_found() {
        JsonNode july = publications("").at("/publications/0");

        assertThat(july.get("period").asString()).isEqualTo("2025-07");
        assertThat(july.at("/published/registered").asInt()).isEqualTo(5);
        assertThat(july.at("/changedThen/registered").asInt()).isEqualTo(-5);
        assertThat(july.at("/now/reopenedInPeriod").asInt()).isEqualTo(1);
    }

    @Test
    void now_is_what_the_report_of_the_period_says() {
        JsonNode june = publications("").at("/publications/1/now");
        JsonNode report = service.get(Users.STATE_OFFICER, "/api/reports/periods?by=month")
                .json()
                .at("/periods/0");

        june.propertyNames().forEach(name -> assertThat(june.get(name)).as(name).isEqualTo(report.get(name)));
    }

    @Test
    void each_publication_is_there_by_its_id() {
        publications("").get("publications").forEach(listed -> {
            JsonNode one = service.get(
                            Users.WORKER_IN_PATNA,
                            "/api/publications/" + listed.get("publicationId").asString())
                    .json();

            listed.properties()
                    .forEach(field -> assertThat(one.get(field.getKey())).isEqualTo(field.getValue()));
        });
        assertThat(service.get(Users.STATE_OFFICER, "/api/publications/" + new UUID(0, 0))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void publications_are_narrowed_and_paged() {
        JsonNode first = publications("limit=1");

        assertThat(first.get("publications")).hasSize(1);
        assertThat(publications("limit=1&cursor=" + first.get("next").asString())
                        .at("/publications/0/period")
                        .asString())
                .isEqualTo("2025-06");
        assertThat(publications("to=2025-07-31").get("publications")).hasSize(1);
        assertThat(publications("kind=FINANCIAL_YEAR").get("publications")).isEmpty();
    }

    @Test
    void each_entry_that_changed_published_figures_is_told_with_what_it_changed() {
        JsonNode differences = differences(Users.STATE_OFFICER, "");

        assertThat(differences.get("entries")).hasSize(2);
        JsonNode registered = differences.at("/entries/0");
        assertThat(registered.get("type").asString()).isEqualTo("CaseRegistered");
        assertThat(registered.get("caseId").asString()).isEqualTo(late.id().toString());
        assertThat(registered.get("centre").asString()).isEqualTo(GAYA);
        assertThat(registered.get("by").asString()).isEqualTo("case-worker-1");
        assertThat(registered.get("occurredOn").asString()).isEqualTo("2025-06-10");
        assertThat(registered.get("recordedAt").asString()).startsWith("2025-07-10");
        assertThat(registered.at("/meaning/hi").asString()).containsPattern("\\p{IsDevanagari}");
        assertThat(registered.at("/change/registered").asInt()).isEqualTo(1);
        assertThat(differences.at("/entries/1/type").asString()).isEqualTo("CaseResolved");
        assertThat(differences.at("/entries/1/change/resolvedInPeriod").asInt()).isEqualTo(1);
        assertThat(differences.at("/entries/1/change/registered").asInt()).isZero();
    }

    @Test
    void the_entries_add_up_to_the_difference_for_whoever_sees_only_some_of_them() {
        for (DemoUser user : List.of(Users.STATE_OFFICER, Users.OFFICER_OF_PATNA, Users.WORKER_IN_GAYA)) {
            JsonNode differences = differences(user, "");
            differences
                    .get("now")
                    .properties()
                    .forEach(figure -> assertThat(at(differences, "seen", figure.getKey())
                                    + at(differences, "elsewhere", figure.getKey()))
                            .as(user + " " + figure.getKey())
                            .isEqualTo(figure.getValue().asInt() - at(differences, "then", figure.getKey())));
        }
        JsonNode inGaya = differences(Users.WORKER_IN_GAYA, "");
        assertThat(inGaya.get("entries")).hasSize(1);
        assertThat(at(inGaya, "elsewhere", "resolvedInPeriod")).isEqualTo(1);
        assertThat(inGaya.toString()).doesNotContain(resolvedLate.id().toString());
    }

    @Test
    void the_entries_are_paged_and_leave_as_a_file() {
        JsonNode first = differences(Users.STATE_OFFICER, "?limit=1");
        JsonNode second = differences(
                Users.STATE_OFFICER, "?limit=1&cursor=" + first.get("next").asString());

        assertThat(second.at("/entries/0/type").asString()).isEqualTo("CaseResolved");
        assertThat(second.get("next")).isNull();
        String file =
                service.get(Users.STATE_OFFICER, path("?format=csv&lang=en")).text();
        assertThat(file.lines()).hasSize(3);
        assertThat(file).contains("CaseRegistered", late.id().toString());
        assertThat(service.get(Users.STATE_OFFICER, "/api/publications/" + UUID.randomUUID() + "/differences")
                        .status())
                .isEqualTo(404);
        assertThat(service.get(Users.INTEGRATOR, path("")).status()).isEqualTo(403);
    }

    private static int at(JsonNode differences, String totals, String figure) {
        return differences.get(totals).get(figure).asInt();
    }

    private JsonNode differences(DemoUser user, String query) {
        return service.get(user, path(query)).json();
    }

    private String path(String query) {
        String june = publications("").at("/publications/1/publicationId").asString();
        return "/api/publications/" + june + "/differences" + query;
    }

    @Test
    void whoever_reads_cases_reads_what_was_published() {
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/publications").json().get("publications"))
                .hasSize(2);
        assertThat(service.get(Users.INTEGRATOR, "/api/publications").status()).isEqualTo(403);
    }

    @Test
    void the_ledger_names_each_day_on_which_figures_were_published() {
        JsonNode ledger = service.get(Users.WORKER_IN_GAYA, "/api/ledger").json();

        assertThat(days(ledger.get("publishedOn"))).containsExactly("2025-07-05", "2025-08-05");
        assertThat(ledger.get("reviewedOn")).isEmpty();
        assertThat(ledger.get("today").asString()).isEqualTo("2025-08-05");
        assertThat(ledger.get("loading").asBoolean())
                .as("its newest recorded moment is before the demo goes on")
                .isTrue();
        assertThat(ledger.get("purpose").asString()).isEqualTo("DEMO");
        assertThat(ledger.get("openedOn").asString()).isEqualTo(RunningQueryService.OPENED_ON.toString());
        assertThat(ledger.at("/head/position").asLong()).isEqualTo(service.log().head());
        assertThat(ledger.at("/head/hash").asString()).matches("[0-9a-f]{64}");
        assertThat(service.get(Users.INTEGRATOR, "/api/ledger").json().path("head"))
                .isEqualTo(ledger.path("head"));
    }

    @Test
    void the_report_of_what_was_published_is_made_again_byte_for_byte() {
        JsonNode june = publications("").at("/publications/1");

        Answer report = service.get(
                Users.AUDITOR, "/api/publications/" + june.get("publicationId").asString() + "/report");

        assertThat(report.text()).isEqualTo(juneAsCounted());
        assertThat(report.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(june.get("reportDigest").asString()).isEqualTo(digest(report.text()));
    }

    @Test
    void a_report_that_is_not_the_published_one_is_not_given_out() {
        JsonNode july = publications("").at("/publications/0");

        assertThat(service.get(
                                Users.STATE_OFFICER,
                                "/api/publications/" + july.get("publicationId").asString() + "/report")
                        .status())
                .isEqualTo(500);
    }

    @Test
    void whoever_does_not_see_all_centres_reads_no_report_of_each() {
        String june = publications("").at("/publications/1/publicationId").asString();

        assertThat(Stream.of(Users.INTEGRATOR, Users.WORKER_IN_PATNA)
                        .map(user -> service.get(user, "/api/publications/" + june + "/report")
                                .status()))
                .containsOnly(403);
        assertThat(service.get(Users.STATE_OFFICER, "/api/publications/" + new UUID(0, 0) + "/report")
                        .status())
                .isEqualTo(404);
    }

    private String juneAsCounted() {
        return """
                caseledger figures 1
                kind MONTH
                period 2025-06
                from 2025-06-01
                to 2025-06-30
                definition 1
                position %d
                centre registered struckOff resolvedInPeriod resolvedAgainInPeriod reopenedInPeriod handedOver
                %s 1 0 0 0 0 0
                %s 2 0 1 0 0 0
                STATE 3 0 1 0 0 0
                """.formatted(countedUpTo, GAYA, PATNA);
    }

    private static String digest(String report) {
        return Hash.over(report.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<String> days(JsonNode days) {
        return days.valueStream().map(JsonNode::asString).toList();
    }

    private JsonNode publications(String query) {
        return service.get(Users.STATE_OFFICER, "/api/publications?" + query).json();
    }

    private static FiguresPublished withDigest(FiguresPublished e, String report) {
        return new FiguresPublished(
                e.publicationId(),
                e.kind(),
                e.period(),
                e.from(),
                e.to(),
                e.definition(),
                e.position(),
                e.totals(),
                null,
                digest(report),
                new SignedHead("osc.example/log", 1, "0".repeat(64), "1".repeat(64)),
                e.occurredOn());
    }

    private FiguresPublished published(
            String period, LocalDate from, int registered, int resolvedInPeriod, LocalDate on) {
        return new FiguresPublished(
                UUID.randomUUID(),
                PublicationPeriod.MONTH,
                period,
                from,
                from.plusMonths(1).minusDays(1),
                "1",
                countedUpTo,
                new PublishedTotals(registered, 0, resolvedInPeriod, 0, 0, 0),
                on);
    }
}
