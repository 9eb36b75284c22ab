package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Role;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.tree.LogRoot;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.Test;

/** Two services that look many times a second, and a clock that goes into the next month. */
@BesideOthers
class MonthlySealTest {
    private static final Map<String, String> OFTEN =
            Map.of("caseledger.access-seal.first-after", "0s", "caseledger.access-seal.every", "20ms");
    private static final DemoUser WORKER = DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-01");

    @Test
    void a_month_that_is_over_is_sealed_once_with_all_that_it_has() {
        String uri = Store.enough().uri("monthly_seal");
        Service one = Service.startOn(uri, OFTEN);
        Service other = Service.startOn(uri, OFTEN);
        try {
            LogReader log = one.bean(LogReader.class);
            String path = ApiTest.created(ApiTest.post(one, "/api/cases", ApiTest.REGISTRATION, WORKER));
            ApiTest.ok(ApiTest.get(one, path, WORKER));
            LedgerClock clock = one.bean(LedgerClock.class);
            YearMonth month = AccessMonths.of(clock.now());
            Instant end =
                    month.plusMonths(1).atDay(1).atStartOfDay(LedgerClock.ZONE).toInstant();

            one.bean(LedgerClock.class).drive(end.plus(Duration.ofHours(23)));
            await().during(Duration.ofMillis(300))
                    .until(() -> log.aggregate("access-log", 0).isEmpty());
            one.bean(LedgerClock.class).drive(end.plus(Duration.ofHours(25)));
            other.bean(LedgerClock.class).drive(end.plus(Duration.ofHours(25)));

            await().until(() -> !log.aggregate("access-log", 0).isEmpty());
            await().during(Duration.ofMillis(500))
                    .until(() -> log.aggregate("access-log", 0).size() == 1);
            List<RecordedEvent> sealed = log.aggregate("access-log", 0);
            LogReader access = new LogReader(one.bean(AccessMonths.class).log(month));
            TreeHead tree = LogRoot.of(access, Long.MAX_VALUE);
            assertThat(tree.size()).isEqualTo(access.head().position() + 1).isGreaterThan(1);
            assertThat(sealed.get(0).event().type()).isEqualTo("AccessLogSealed");
            assertThat(new String(sealed.get(0).event().payload(), StandardCharsets.UTF_8))
                    .contains(
                            "\"month\":\"" + month + "\"",
                            "\"size\":" + tree.size(),
                            "\"root\":\"" + tree.root() + "\"",
                            "\"block\":\"" + access.head().hash() + "\"");
            assertThat(new String(sealed.get(0).event().metaData(), StandardCharsets.UTF_8))
                    .contains("SYSTEM");
        } finally {
            other.stop();
            one.stop();
        }
    }

    /** Else whoever damages one could rewrite all that come after it; and what is sealed was not cut before. */
    @Test
    @Turn.First
    void a_month_that_cannot_be_read_or_of_which_a_block_is_missing_leaves_the_next_one_to_be_sealed() {
        Service service = Service.startOn(Store.enough().uri("monthly_seal_damaged"), OFTEN);
        try {
            LogReader log = service.bean(LogReader.class);
            LedgerClock clock = service.bean(LedgerClock.class);
            String path = ApiTest.created(ApiTest.post(service, "/api/cases", ApiTest.REGISTRATION, WORKER));
            ApiTest.ok(ApiTest.get(service, path, WORKER));
            YearMonth damaged = AccessMonths.of(clock.now());
            stored(service, damaged).insertOne(new Document("_id", 1_000_000L));

            YearMonth cut = damaged.plusMonths(1);
            goOn(service, damaged);
            awaitLook(service, path);
            awaitLook(service, path);
            assertThat(stored(service, cut).deleteOne(new Document("_id", 1L)).getDeletedCount())
                    .isEqualTo(1);
            YearMonth next = cut.plusMonths(1);
            goOn(service, cut);
            awaitLook(service, path);
            clock.drive(AccessMonths.endOf(next).plus(Duration.ofHours(25)));

            await().until(() -> !log.aggregate("access-log", 0).isEmpty());
            assertThat(log.aggregate("access-log", 0))
                    .extracting(one -> new String(one.event().payload(), StandardCharsets.UTF_8))
                    .singleElement()
                    .asString()
                    .contains("\"month\":\"" + next + "\"");
        } finally {
            service.stop();
        }
    }

    private static MongoCollection<Document> stored(Service service, YearMonth month) {
        return service.bean(LedgerDatabases.class).access().getCollection(AccessMonths.name(month));
    }

    /** Two hours into the next one. */
    private static void goOn(Service service, YearMonth month) {
        service.bean(LedgerClock.class).drive(AccessMonths.endOf(month).plus(Duration.ofHours(2)));
    }

    private static void awaitLook(Service service, String path) {
        await().untilAsserted(() -> ApiTest.ok(ApiTest.get(service, path, WORKER)));
    }
}
