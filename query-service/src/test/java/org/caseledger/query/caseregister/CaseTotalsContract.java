package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Code;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.spans.SpanKeeper;
import org.caseledger.query.testing.MonitoredLives;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WholeLives;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever the register is asked for, its total is the length of its list; one condition of the whole State is counted by cells. */
abstract class CaseTotalsContract extends QueryServiceContract {
    /** What one condition may be. */
    static final List<String> CONDITIONS = Stream.of(
                    Stream.of(""),
                    codes("status", CaseStatus.values()),
                    codes("category", Category.values()),
                    codes("gbvimsType", GbvimsType.values()),
                    codes("ageBand", AgeBand.values()),
                    codes("channel", IntakeChannel.values()),
                    codes("risk", RiskLevel.values()),
                    codes("reason", ClosingReason.values()),
                    Stream.of("active", "unclassified", "unassessed", "broughtForward")
                            .flatMap(condition -> Stream.of(condition + "=true", condition + "=false")))
            .flatMap(conditions -> conditions)
            .toList();

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    @Override
    protected void given(TestLog log) {
        WholeLives.live(log, Tries.seeded("totals"));
        new MonitoredLives(log, Tries.seeded("monitored")).live(100, 1, 6);
    }

    @Test
    void the_total_of_each_condition_is_the_length_of_its_list() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(SpanKeeper.class).position()
                        >= service.log().head());

        assertTotals();
        for (String more : List.of("&centre=" + PATNA, "&district=GAY", "&risk=HIGH&active=true", "&number=BR-GAY")) {
            assertTotal(CONDITIONS.get(1) + more);
        }
        assertThat(page("").get("total").asLong()).isPositive();
        assertThat(page("broughtForward=true").get("total").asLong()).isPositive();
    }

    @Test
    void a_total_is_right_while_spans_stand_still_and_cells_do_not_know_what_is_new() {
        MongoCollection<Document> progress = service.log().views().getCollection("progress");
        Document stored = progress.find().first();
        Document elsewhere =
                new Document(stored).append("position", service.log().head() + 1_000);
        progress.replaceOne(new Document("_id", stored.get("_id")), elsewhere);
        try {
            OneCase one = new OneCase(GAYA, DAY, 4_001);
            service.log().append(DAY, WORKER, one.registered());
            service.log().append(DAY, WORKER, one.classified(DAY, Category.CYBER_CRIME));

            assertTotals();
            assertThat(service.bean(SpanKeeper.class).position())
                    .isLessThan(service.log().head());
        } finally {
            progress.replaceOne(new Document("_id", stored.get("_id")), stored);
        }
    }

    private void assertTotals() {
        CONDITIONS.forEach(this::assertTotal);
    }

    private void assertTotal(String condition) {
        JsonNode page = page(condition);
        assertThat(page.has("next")).as(condition).isFalse();
        assertThat(page.get("total").asLong())
                .as(condition)
                .isEqualTo(page.get("cases").size());
    }

    private JsonNode page(String condition) {
        return service.get(Users.STATE_OFFICER, "/api/cases?limit=500&" + condition)
                .json();
    }

    private static Stream<String> codes(String parameter, Code... codes) {
        return Arrays.stream(codes).map(code -> parameter + "=" + code.code());
    }
}
