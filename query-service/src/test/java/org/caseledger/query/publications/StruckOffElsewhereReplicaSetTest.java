package org.caseledger.query.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Hash;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.SignedHead;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Registered in Patna, handed over, resolved in Gaya and there struck off, which takes the resolution back: a change at each of the two. */
class StruckOffElsewhereReplicaSetTest extends QueryServiceContract {
    private static final LocalDate IN_JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate RESOLVED = LocalDate.of(2025, 6, 20);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 5);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);
    private static final UUID BEFORE = new UUID(8, 1);
    private static final UUID BY_BOOKS = new UUID(8, 2);
    private static final UUID BY_ISSUER = new UUID(8, 3);
    private static final UUID BY_NONE = new UUID(8, 4);

    private final OneCase one = new OneCase(PATNA, IN_JUNE, 1);
    private long counted;

    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }

    @Override
    protected void given(TestLog log) {
        log.append(IN_JUNE, WORKER, one.registered());
        log.append(IN_JUNE, WORKER, one.served(IN_JUNE, Service.LEGAL_AID));
        log.append(IN_JUNE, WORKER, one.transferred(GAYA, IN_JUNE));
        long resolved = log.append(RESOLVED, WORKER, one.resolved(RESOLVED));
        log.append(
                JULY,
                OFFICER,
                publication(BEFORE, "2", resolved, new PublishedTotals(1, 0, 1, 0, 0, 0), "whatever it says"));
        counted = log.append(JULY, WORKER, one.struckOff(JULY, RESOLVED));
        PublishedTotals then = new PublishedTotals(1, 1, 0, 0, 0, 0);
        log.append(JULY, OFFICER, publication(BY_BOOKS, "1", counted, then, byBooks()));
        log.append(JULY, OFFICER, publication(BY_ISSUER, "2", counted, then, byIssuer()));
        log.append(JULY, OFFICER, publication(BY_NONE, "3", counted, then, byIssuer()));
    }

    private static FiguresPublished publication(
            UUID id, String definition, long position, PublishedTotals totals, String report) {
        return new FiguresPublished(
                id,
                PublicationPeriod.MONTH,
                "2025-06",
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2025, 6, 30),
                definition,
                position,
                totals,
                null,
                Hash.over(report.getBytes(StandardCharsets.UTF_8)).toString(),
                new SignedHead("osc.example/log", 1, "0".repeat(64), "1".repeat(64)),
                JULY);
    }

    private String byBooks() {
        return report("1", GAYA + " 0 1 0 0 0 0\n" + PATNA + " 1 0 0 0 0 0\n");
    }

    private String byIssuer() {
        return report("2", PATNA + " 1 1 0 0 0 0\n");
    }

    private String report(String definition, String centres) {
        return """
                caseledger figures 1
                kind MONTH
                period 2025-06
                from 2025-06-01
                to 2025-06-30
                definition %s
                position %d
                centre registered struckOff resolvedInPeriod resolvedAgainInPeriod reopenedInPeriod handedOver
                %sSTATE 1 1 0 0 0 0
                """.formatted(definition, counted, centres);
    }

    @Test
    void what_is_struck_off_stands_where_it_was_registered_by_the_definition_of_today_and_in_the_books_by_the_first() {
        assertThat(report(BY_ISSUER).text()).isEqualTo(byIssuer());
        assertThat(report(BY_BOOKS).text()).isEqualTo(byBooks());
        assertThat(report(BY_NONE).status()).isEqualTo(500);
    }

    @Test
    void reports_of_periods_say_the_same_of_a_centre() {
        JsonNode june = service.get(Users.STATE_OFFICER, "/api/reports/periods?by=month&centre=" + PATNA)
                .json()
                .at("/periods/0");

        assertThat(List.of(june.get("registered").asInt(), june.get("struckOff").asInt()))
                .containsExactly(1, 1);
    }

    @Test
    void one_entry_changed_something_at_each_of_two_centres() {
        JsonNode differences = differences(Users.STATE_OFFICER, "");

        assertThat(differences.get("entries")).hasSize(2);
        assertThat(differences.at("/entries/0/centre").asString()).isEqualTo(GAYA);
        assertThat(differences.at("/entries/0/change/resolvedInPeriod").asInt()).isEqualTo(-1);
        assertThat(differences.at("/entries/0/change/struckOff").asInt()).isZero();
        assertThat(differences.at("/entries/1/centre").asString()).isEqualTo(PATNA);
        assertThat(differences.at("/entries/1/change/struckOff").asInt()).isEqualTo(1);
        assertThat(differences.at("/entries/1/change/resolvedInPeriod").asInt()).isZero();
        assertThat(differences.at("/entries/1/position")).isEqualTo(differences.at("/entries/0/position"));
    }

    @Test
    void a_page_may_end_between_the_two() {
        JsonNode first = differences(Users.STATE_OFFICER, "?limit=1");
        JsonNode second = differences(
                Users.STATE_OFFICER, "?limit=1&cursor=" + first.get("next").asString());

        assertThat(first.at("/entries/0/centre").asString()).isEqualTo(GAYA);
        assertThat(second.at("/entries/0/centre").asString()).isEqualTo(PATNA);
        assertThat(second.get("next")).isNull();
    }

    @Test
    void whoever_has_the_case_sees_what_it_changed_there_and_the_rest_elsewhere() {
        JsonNode inGaya = differences(Users.WORKER_IN_GAYA, "");

        assertThat(inGaya.get("entries")).hasSize(1);
        assertThat(inGaya.at("/entries/0/centre").asString()).isEqualTo(GAYA);
        assertThat(inGaya.at("/elsewhere/struckOff").asInt()).isEqualTo(1);
    }

    @Test
    void who_handed_it_over_is_told_the_sum_and_nothing_of_what_the_next_centre_entered() {
        JsonNode inPatna = differences(Users.WORKER_IN_PATNA, "");
        String file = service.get(
                        Users.WORKER_IN_PATNA, "/api/publications/" + BEFORE + "/differences?format=csv&lang=en")
                .text();

        assertThat(inPatna.get("entries")).isEmpty();
        assertThat(inPatna.at("/elsewhere/struckOff").asInt()).isEqualTo(1);
        assertThat(inPatna.at("/elsewhere/resolvedInPeriod").asInt()).isEqualTo(-1);
        assertThat(inPatna.toString() + file).doesNotContain(one.id().toString());
    }

    private Answer report(UUID publication) {
        return service.get(Users.AUDITOR, "/api/publications/" + publication + "/report");
    }

    private JsonNode differences(DemoUser user, String query) {
        return service.get(user, "/api/publications/" + BEFORE + "/differences" + query)
                .json();
    }
}
