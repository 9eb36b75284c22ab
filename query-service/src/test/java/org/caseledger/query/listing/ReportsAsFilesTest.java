package org.caseledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVRecord;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands in a file of a report stands in its answer. */
class ReportsAsFilesTest extends QueryServiceContract {
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);

    private final OneCase inPatna = new OneCase(PATNA, JUNE, 1);
    private final OneCase sheltered = new OneCase(PATNA, JUNE, 2);
    private final OneCase inGaya = new OneCase(GAYA, JUNE, 1);

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected void given(TestLog log) {
        List.of(inPatna, sheltered, inGaya).forEach(one -> log.append(JUNE, WORKER, one.registered()));
        log.append(JUNE, WORKER, inPatna.served(JUNE, Service.LEGAL_AID));
        log.append(JUNE, WORKER, inPatna.resolved(JUNE));
        log.append(JUNE, WORKER, new Deeds(sheltered).admitted(new UUID(5, 1), 2, 1, JUNE));
        log.append(
                JUNE,
                OFFICER,
                new HelplineCallLogged(
                        new UUID(4, 1),
                        HelplineSource.ERSS_112,
                        CallClass.EMERGENCY,
                        CallDisposition.WRONG,
                        "PAT",
                        JUNE),
                new FiguresPublished(
                        new UUID(4, 4),
                        PublicationPeriod.MONTH,
                        "2025-05",
                        MAY,
                        MAY.plusDays(30),
                        "1",
                        1,
                        new PublishedTotals(7, 0, 3, 0, 0, 0),
                        JUNE));
    }

    @Test
    void the_board() {
        same("/api/centres/board?asOf=2025-06-02", "centres", (line, row) -> {
            assertThat(line.get("As on")).isEqualTo("2025-06-02");
            assertThat(line.get("Centre")).isEqualTo(row.path("centre").asString());
            assertThat(line.get("Suspended")).isEqualTo("No");
            assertThat(line.get("Status: Registered"))
                    .isEqualTo(row.at("/counts/REGISTERED").asString());
            assertThat(line.get("Status: Under follow-up"))
                    .isEqualTo(row.at("/counts/UNDER_FOLLOW_UP").asString());
        });
    }

    @Test
    void periods() {
        same("/api/reports/periods?by=month&asOf=2025-06-02", "periods", (line, row) -> {
            assertThat(line.get("As on")).isEqualTo("2025-06-02");
            assertThat(line.get("Period")).isEqualTo(row.path("period").asString());
            assertThat(line.get("Registered")).isEqualTo(row.path("registered").asString());
            assertThat(line.get("Resolved"))
                    .isEqualTo(row.path("resolvedInPeriod").asString());
            assertThat(line.get("Disposal ratio"))
                    .isEqualTo(row.path("disposalRatio").asString(""));
            assertThat(line.get("Open at the end"))
                    .isEqualTo(row.at("/reconciliation/openAtEnd").asString());
        });
    }

    @Test
    void the_directory_of_centres() {
        same("/api/centres?on=2025-06-02", "centres", (line, row) -> {
            assertThat(line.get("As on")).isEqualTo("2025-06-02");
            assertThat(line.get("Centre")).isEqualTo(row.path("centre").asString());
            assertThat(line.get("Name in Hindi")).isEqualTo(row.path("nameHi").asString());
            assertThat(line.get("Commissioned on"))
                    .isEqualTo(row.path("commissionedOn").asString());
        });
    }

    @Test
    void occupancy() {
        same("/api/shelter-stays/occupancy?on=2025-06-02", "centres", (line, row) -> {
            assertThat(line.get("As on")).isEqualTo("2025-06-02");
            assertThat(line.get("Centre")).isEqualTo(row.path("centre").asString());
            assertThat(line.get("Women")).isEqualTo("1");
            assertThat(line.get("Girls")).isEqualTo(row.path("girls").asString());
            assertThat(line.get("Boys")).isEqualTo(row.path("boys").asString());
        });
    }

    @Test
    void counts_of_calls() {
        same("/api/helpline-calls/counts?by=month", "periods", (line, row) -> {
            assertThat(line.get("Period")).isEqualTo("2025-06");
            assertThat(line.get("Calls")).isEqualTo("1");
            assertThat(line.get("Class of call: Emergency"))
                    .isEqualTo(row.at("/byClass/EMERGENCY").asString());
            assertThat(line.get("What became of the call: Wrong number"))
                    .isEqualTo(row.at("/byDisposition/WRONG").asString());
        });
    }

    @Test
    void services() {
        String path = "/api/reports/services?by=month&asOf=2025-06-02&centre=" + PATNA;
        List<CSVRecord> lines = FileLines.of(service.get(Users.STATE_OFFICER, path + "&format=csv"));

        assertThat(lines).hasSize(1).allSatisfy(line -> {
            assertThat(line.get("As on")).isEqualTo("2025-06-02");
            assertThat(line.get("Position in the ledger"))
                    .isEqualTo("" + service.log().head());
            assertThat(line.get("Centre")).isEqualTo(PATNA);
            assertThat(line.get("District")).isEmpty();
            assertThat(line.get("Period")).isEqualTo("2025-06");
            assertThat(line.get("Number")).isEqualTo("1");
        });
    }

    @Test
    void a_breakdown() {
        same("/api/reports/breakdown?by=channel&asOf=2025-06-02&district=PAT", "groups", (line, row) -> {
            assertThat(line.get("As on")).isEqualTo("2025-06-02");
            assertThat(line.get("Centre")).isEmpty();
            assertThat(line.get("District")).isEqualTo("Patna");
            assertThat(line.get("Cases")).isEqualTo(row.path("cases").asString());
        });
    }

    @Test
    void days_to_resolve() {
        same("/api/reports/time-to-resolve?by=month&asOf=2025-06-02&centre=" + PATNA, "periods", (line, row) -> {
            assertThat(line.get("As on")).isEqualTo("2025-06-02");
            assertThat(line.get("Centre")).isEqualTo(PATNA);
            assertThat(line.get("Period")).isEqualTo(row.path("period").asString());
            assertThat(line.get("Number")).isEqualTo(row.at("/resolved/count").asString());
        });
    }

    @Test
    void publications() {
        same("/api/publications?kind=MONTH", "publications", (line, row) -> {
            assertThat(line.get("Period")).isEqualTo("2025-05");
            assertThat(line.get("Registered, as published")).isEqualTo("7");
            assertThat(line.get("Counted up to position")).isEqualTo("1");
            assertThat(line.get("Registered, as the ledger counted then"))
                    .isEqualTo(row.at("/then/registered").asString());
            assertThat(line.get("Registered, counted now"))
                    .isEqualTo(row.at("/now/registered").asString());
            assertThat(line.get("Resolved, as published")).isEqualTo("3");
        });
    }

    private void same(String path, String rows, BiConsumer<CSVRecord, JsonNode> compare) {
        JsonNode answer = service.get(Users.STATE_OFFICER, path).json().path(rows);
        Answer file = service.get(Users.STATE_OFFICER, path + "&format=csv");
        List<CSVRecord> lines = FileLines.of(file);

        assertThat(answer).isNotEmpty();
        assertThat(file.header("Ledger-Position")).isEqualTo("" + service.log().head());
        assertThat(lines)
                .allMatch(line -> line.get("Position in the ledger")
                        .equals("" + service.log().head()));
        assertThat(lines).hasSameSizeAs(answer);
        for (int i = 0; i < lines.size(); i++) {
            compare.accept(lines.get(i), answer.get(i));
        }
    }
}
