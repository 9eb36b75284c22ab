package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.command.reviews.Publications;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.FiguresReport;
import org.caseledger.local.testing.SignedByHand;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.mongo.LedgerDatabases;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every test publishes a month of its own, long before the days on which other tests work: what is published stays so. */
class PublishingFiguresTest extends ApiTest {
    private static final String PUBLICATIONS = "/api/publications";
    private static final LocalDate FIRST_MONTH = LocalDate.of(2001, 1, 1);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static LocalDate month() {
        return FIRST_MONTH.plusMonths(NEXT.getAndIncrement());
    }

    private static String figures(LocalDate month, long position, int registered) {
        return """
                {"kind":"MONTH","period":"%s","from":"%s","to":"%s","definition":"2","position":%d,
                 "totals":{"registered":%d,"struckOff":1,"resolvedInPeriod":3,"resolvedAgainInPeriod":0,
                           "reopenedInPeriod":0,"handedOver":2},"acknowledgedDifference":true}""".formatted(
                month.toString().substring(0, 7), month, month.plusMonths(1).minusDays(1), position, registered);
    }

    private Answer publish(String figures) {
        return post(PUBLICATIONS, figures, OFFICER);
    }

    private long head() {
        return service.bean(LogReader.class).head().position();
    }

    @Test
    void figures_have_an_id_and_a_place() {
        Answer answer = publish(figures(month(), 5, 7));

        assertThat(created(answer)).isEqualTo(PUBLICATIONS + "/" + answer.text("publication"));
        assertThat(newest().event().type()).isEqualTo("FiguresPublished");
        assertThat(newest().position()).isEqualTo(answer.json().path("position").asLong());
    }

    @Test
    void the_same_figures_again_are_found_where_they_are() {
        LocalDate month = month();
        Answer first = publish(figures(month, 5, 7));
        created(publish(figures(month(), 5, 7)));

        Answer again = ok(publish(figures(month, 5, 7)));

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.text("publication")).isEqualTo(first.text("publication"));
    }

    @Test
    void a_revision_counts_further_and_stands_beside_what_was_published() {
        LocalDate month = month();
        Answer first = publish(figures(month, 5, 7));
        refused(publish(figures(month, 5, 8)), 409, "POSITION_NOT_LATER");

        Answer revision = publish(figures(month, 6, 8));

        assertThat(created(revision)).isNotEqualTo(created(first));
        assertThat(revision.version()).isEqualTo(first.version() + 1);
    }

    @Test
    void nothing_is_counted_beyond_the_head() {
        LocalDate month = month();

        Answer answer = publish(figures(month, head() + 1_000_000, 7));

        refused(answer, 409, "POSITION_BEYOND_HEAD");
        created(publish(figures(month, head(), 7)));
    }

    @Test
    void what_the_ledger_counts_otherwise_is_published_only_knowingly() {
        LocalDate month = month();
        String unknowing = figures(month, 5, 7).replace(",\"acknowledgedDifference\":true", "");

        Answer answer = publish(unknowing);

        refused(answer, 409, "FIGURES_DIFFER_FROM_LEDGER");
        assertThat(answer.text("detail")).contains("registered 0", "resolved 0");
        created(publish(figures(month, 5, 7)));
        assertThat(newestPayload()).contains("\"acknowledgedDifference\":true");
    }

    @Test
    void what_the_ledger_counts_is_published_without_a_word() {
        String counted = figures(month(), 5, 0)
                .replace(",\"acknowledgedDifference\":true", "")
                .replaceAll(":[123],", ":0,")
                .replace("\"position\":0", "\"position\":5")
                .replace("\"handedOver\":2", "\"handedOver\":0");

        created(publish(counted));

        assertThat(newestPayload()).doesNotContain("acknowledgedDifference");
    }

    @Test
    void what_was_signed_last_stands_beside_the_figures_with_the_block_at_its_end() {
        created(publish(figures(month(), 5, 7)));

        JsonNode event = LedgerJson.mapper().readTree(newestPayload());
        long size = event.at("/checkpoint/size").asLong();
        assertThat(newest().event().revision()).isEqualTo("2");
        assertThat(event.at("/checkpoint/origin").asString()).isEqualTo(SignedByHand.ORIGIN);
        assertThat(event.at("/checkpoint/root").asString()).matches("[0-9a-f]{64}");
        assertThat(event.at("/checkpoint/block").asString())
                .isEqualTo(service.bean(LogReader.class)
                        .holding(size - 1)
                        .orElseThrow()
                        .hash()
                        .toString());
    }

    @Test
    void the_digest_is_that_of_the_report_of_what_the_ledger_counts() {
        LocalDate month = month();
        created(publish(figures(month, 5, 7)));

        FiguresReport report = new FiguresReport(
                PublicationPeriod.MONTH,
                month.toString().substring(0, 7),
                month,
                month.plusMonths(1).minusDays(1),
                "2",
                5,
                CountedFigures.NOTHING);
        assertThat(newestPayload()).contains("\"reportDigest\":\"" + report.digest());
    }

    @Test
    void before_anything_is_signed_the_answer_says_when_to_come_again_in_both_languages() {
        MongoCollection<Document> checkpoints =
                service.bean(LedgerDatabases.class).views().getCollection("checkpoints");
        checkpoints.deleteMany(Filters.empty());
        try {
            Answer answer = publish(figures(month(), 5, 7));

            refused(answer, 503, "NOTHING_SIGNED_YET");
            assertThat(answer.header("Retry-After")).isEqualTo("10");
            assertThat(answer.text("detail")).contains("signed checkpoint", "key");
            assertThat(post(PUBLICATIONS, figures(month(), 5, 7), OFFICER, "Accept-Language", "hi")
                            .text("detail"))
                    .contains("चेकपॉइंट");
        } finally {
            service.sign();
        }
    }

    /** As after a restore of an older copy of the log, while the views have what was signed before. */
    @Test
    void what_was_signed_of_another_log_stands_beside_no_figures() {
        MongoCollection<Document> checkpoints =
                service.bean(LedgerDatabases.class).views().getCollection("checkpoints");
        checkpoints.updateOne(Filters.eq("_id", "newest"), Updates.set("block", new Binary(new byte[32])));
        try {
            refused(publish(figures(month(), 5, 7)), 503, "NOTHING_SIGNED_YET");
            checkpoints.updateOne(Filters.eq("_id", "newest"), Updates.unset("block"));
            refused(publish(figures(month(), 5, 7)), 503, "NOTHING_SIGNED_YET");
        } finally {
            service.sign();
        }
    }

    private String newestPayload() {
        return new String(newest().event().payload(), StandardCharsets.UTF_8);
    }

    @Test
    void a_period_is_over_when_it_is_published() {
        refused(publish(figures(TODAY.withDayOfMonth(1), 5, 7)), 409, "PERIOD_NOT_OVER");
    }

    @Test
    void a_name_of_other_days_is_refused_with_the_right_one() {
        Answer answer = publish(figures(month(), 5, 7).replace("\"period\":\"2", "\"period\":\"1"));

        refused(answer, 409, "PERIOD_MISNAMED");
    }

    @Test
    void what_is_negative_or_missing_is_told_by_field() {
        Answer answer = publish(figures(month(), -1, -7).replace("\"struckOff\":1,", ""));

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/position", "/totals/registered", "/totals/struckOff", "at least 0");
    }

    @Test
    void figures_that_do_not_agree_are_refused() {
        refused(publish(figures(month(), 5, 0)), 409, "FIGURES_DISAGREE");
    }

    @Test
    void another_definition_than_the_newest_is_refused() {
        String figures = figures(month(), 5, 7).replace("\"definition\":\"2\"", "\"definition\":\"1\"");

        refused(publish(figures), 409, "DEFINITION_UNKNOWN");
    }

    @Test
    void only_the_state_publishes() {
        refused(post(PUBLICATIONS, figures(month(), 5, 7), ADMINISTRATOR), 403, "ROLE_MAY_NOT");
    }

    private RecordedEvent newest() {
        return service.bean(LogReader.class).aggregate(Publications.ID, 0).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
