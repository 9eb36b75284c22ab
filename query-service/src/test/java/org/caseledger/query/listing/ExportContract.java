package org.caseledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVRecord;
import org.bson.Document;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.Category;
import org.caseledger.events.Event;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** More cases than the database answers at once, and a bound that they are just within. */
abstract class ExportContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 2);
    private static final int IN_GAYA = 1_005;
    private static final int IN_PATNA = 3;
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase classified = new OneCase(PATNA, JUNE, 1);
    private final OneCase assigned = new OneCase(PATNA, JUNE, 2);
    private final OneCase resolved = new OneCase(PATNA, JUNE, 3);

    @Override
    protected String[] settings() {
        return new String[] {"--caseledger.export.most-entries=" + IN_GAYA};
    }

    @Override
    protected void given(TestLog log) {
        List.of(classified, assigned, resolved).forEach(one -> log.append(JUNE, WORKER, one.registered()));
        log.append(
                JUNE,
                WORKER,
                new CaseClassified(
                        classified.id(),
                        List.of(Category.DOWRY_HARASSMENT, Category.CYBER_CRIME),
                        GbvimsType.DENIAL_OF_RESOURCES_OPPORTUNITIES_OR_SERVICES,
                        JUNE),
                new CaseAssigned(assigned.id(), "=HYPERLINK(\"x\",1)", JUNE),
                resolved.served(JUNE, Service.LEGAL_AID));
        log.append(JULY, WORKER, resolved.resolved(JUNE));
        List<Event> block = new ArrayList<>();
        for (int serial = 1; serial <= IN_GAYA; serial++) {
            block.addAll(List.of(new OneCase(GAYA, JUNE, serial).registered()));
            if (block.size() > 200 || serial == IN_GAYA) {
                log.append(JULY, WORKER, block.toArray(Event[]::new));
                block.clear();
            }
        }
        // more than a busy machine reads while an answer waits
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get(Users.WORKER_IN_GAYA, "/api/cases?limit=1").status() == 200);
    }

    @Test
    void a_file_begins_with_the_mark_by_which_a_spreadsheet_knows_utf_8_and_has_a_line_for_each_entry() {
        Answer answer = service.get(Users.WORKER_IN_PATNA, "/api/cases?format=csv");
        byte[] body = answer.response().body();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(body).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(answer.text()).endsWith("\r\n");
        assertThat(answer.text().lines()).hasSize(1 + IN_PATNA);
        assertThat(answer.text().replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(answer.header("Content-Type")).startsWith("text/csv").contains("charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"cases-2025-07-02.csv\"");
        assertThat(answer.header("Ledger-Position"))
                .isEqualTo(Long.toString(service.log().head()));
    }

    @Test
    void a_code_stands_there_as_its_label_and_as_it_is_spelt() {
        CSVRecord line = line(get(Users.WORKER_IN_PATNA, "/api/cases?format=csv"), classified);

        assertThat(line.get("Categories")).isEqualTo("Dowry harassment; Cyber crime");
        assertThat(line.get("Categories (code)")).isEqualTo("DOWRY_HARASSMENT; CYBER_CRIME");
        assertThat(line.get("District")).isEqualTo("Patna");
        assertThat(line.get("District (code)")).isEqualTo("PAT");
        assertThat(line.get("Registered on")).isEqualTo("2025-06-02");
        assertThat(line.get("Outcome")).isEmpty();
    }

    @Test
    void titles_and_labels_are_in_the_language_of_the_caller() {
        List<CSVRecord> byHeader = FileLines.of(service.get(Users.WORKER_IN_PATNA, "/api/cases?format=csv", "hi"));
        Answer byParameter = get(Users.WORKER_IN_PATNA, "/api/cases?format=csv&lang=hi");

        assertThat(byHeader.get(0).getParser().getHeaderNames())
                .allSatisfy(title -> assertThat(title).containsPattern("\\p{IsDevanagari}"));
        assertThat(byHeader.get(0).get("स्थिति")).containsPattern("\\p{IsDevanagari}");
        assertThat(byParameter.text()).contains("ज़िला").contains("पटना");
        assertThat(byParameter.header("Content-Language")).isEqualTo("hi");
    }

    @Test
    void what_a_spreadsheet_would_compute_is_shown_instead() {
        Answer answer = get(Users.WORKER_IN_PATNA, "/api/cases?format=csv");

        assertThat(line(answer, assigned).get("Case worker")).isEqualTo("'=HYPERLINK(\"x\",1)");
        assertThat(answer.text()).contains("\"'=HYPERLINK(\"\"x\"\",1)\"");
    }

    @Test
    void a_cell_with_a_comma_is_quoted() {
        assertThat(get(Users.WORKER_IN_PATNA, "/api/cases?format=csv").text())
                .contains("\"" + GbvimsType.DENIAL_OF_RESOURCES_OPPORTUNITIES_OR_SERVICES.en() + "\"");
    }

    @Test
    void all_entries_are_in_the_file_however_many_pages_they_fill() {
        List<CSVRecord> lines =
                FileLines.of(get(Users.WORKER_IN_GAYA, "/api/cases?format=csv&limit=7&registeredTo=2025-06-30"));

        assertThat(lines).hasSize(IN_GAYA);
        assertThat(lines)
                .extracting(line -> line.get("Case number"))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void more_than_a_file_may_have_are_refused_in_words() {
        Answer answer = service.get(Users.STATE_OFFICER, "/api/cases?format=csv", "hi");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("EXPORT_TOO_LONG");
        assertThat(answer.json().get("detail").asString())
                .contains(Integer.toString(IN_GAYA))
                .containsPattern("\\p{IsDevanagari}");
    }

    @Test
    void a_program_asks_by_header() {
        assertThat(accepting("text/csv").header("Content-Type")).startsWith("text/csv");
        assertThat(accepting("application/json;q=0.5, text/csv").header("Content-Type"))
                .startsWith("text/csv");
        assertThat(accepting("text/html, */*;q=0.8").header("Content-Type")).startsWith("application/json");
        assertThat(accepting("application/json, text/csv;q=0.5").header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void another_format_or_language_is_refused() {
        assertThat(get(Users.WORKER_IN_PATNA, "/api/cases?format=pdf")
                        .json()
                        .get("detail")
                        .asString())
                .contains("csv, json");
        assertThat(get(Users.WORKER_IN_PATNA, "/api/cases?format=csv&lang=fr")
                        .json()
                        .get("detail")
                        .asString())
                .contains("en, hi");
    }

    @Test
    void each_gets_the_cases_of_their_centres() {
        assertThat(get(Users.WORKER_IN_PATNA, "/api/cases?format=csv").text())
                .contains(classified.number())
                .doesNotContain(GAYA);
        assertThat(FileLines.of(get(Users.WORKER_IN_PATNA, "/api/cases?format=csv&centre=" + GAYA)))
                .isEmpty();
        assertThat(get(Users.INTEGRATOR, "/api/cases?format=csv").status()).isEqualTo(403);
        assertThat(get(Users.INTEGRATOR, "/api/follow-ups?state=due&format=csv").status())
                .isEqualTo(403);
    }

    @Test
    void follow_ups_are_exported_as_the_list_shows_them() {
        Answer answer = get(Users.WORKER_IN_PATNA, "/api/follow-ups?state=overdue&on=2025-06-20&format=csv");
        List<CSVRecord> lines = FileLines.of(answer);

        assertThat(answer.header("Content-Disposition")).contains("follow-ups-2025-07-02.csv");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("Case number")).isEqualTo(resolved.number());
        assertThat(lines.get(0).get("Due on")).isEqualTo("2025-06-09");
        assertThat(lines.get(0).get("Overdue from")).isEqualTo("2025-06-13");
    }

    @Test
    void a_file_is_compressed_on_its_way() throws IOException {
        var response = service.send(service.request(Users.WORKER_IN_GAYA, "/api/cases?format=csv")
                        .header("Accept-Encoding", "gzip"))
                .response();

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(1 + IN_GAYA);
        }
    }

    @Test
    void a_file_that_cannot_be_finished_does_not_look_whole() {
        with(
                1,
                () -> assertThatThrownBy(() -> get(Users.WORKER_IN_GAYA, "/api/cases?format=csv"))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasCauseInstanceOf(IOException.class));
        assertThat(FileLines.of(get(Users.WORKER_IN_GAYA, "/api/cases?format=csv")))
                .hasSize(IN_GAYA);
    }

    @Test
    void a_file_that_fails_before_anything_is_sent_is_a_problem() {
        with(IN_GAYA, () -> {
            Answer answer = get(Users.WORKER_IN_GAYA, "/api/cases?format=csv");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.json().get("code").asString()).isEqualTo("UNEXPECTED");
            assertThat(answer.header("Content-Disposition")).isNull();
        });
    }

    /** While the document of this case of Gaya cannot be read. */
    private void with(int broken, Runnable test) {
        String number = new OneCase(GAYA, JUNE, broken).number();
        assertThat(get(Users.WORKER_IN_GAYA, "/api/cases?limit=1").status()).isEqualTo(200);
        MongoCollection<Document> register =
                service.bean(Cases.class).collection(service.log().views());
        Document before = register.find(Filters.eq("number", number)).first();
        assertThat(before).isNotNull();
        register.updateOne(Filters.eq("number", number), Updates.set("status", "UNHEARD_OF"));
        try {
            test.run();
        } finally {
            register.updateOne(Filters.eq("number", number), Updates.set("status", before.get("status")));
        }
    }

    private Answer get(DemoUser user, String path) {
        return service.get(user, path);
    }

    private Answer accepting(String types) {
        return service.send(service.request(Users.WORKER_IN_PATNA, "/api/cases").header("Accept", types));
    }

    private static CSVRecord line(Answer answer, OneCase one) {
        return FileLines.of(answer).stream()
                .filter(line -> line.get("Case number").equals(one.number()))
                .findFirst()
                .orElseThrow();
    }
}
