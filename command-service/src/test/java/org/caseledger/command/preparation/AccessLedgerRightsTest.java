package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonthMissing;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.append.LogMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The access ledger with the rights of the services and no other. */
@BesideOthers
@ResourceLock(PreparedNode.RIGHTS)
@RequiresReplicaSet
class AccessLedgerRightsTest {
    private static final Looker WORKER = new Looker("case-worker-1", "CASE_WORKER", List.of("BR-PAT-01"), null);
    private static final Instant NOW = Instant.now();
    private static final YearMonth THIS = AccessMonths.of(NOW);

    @ParameterizedTest
    @CsvSource({"caseledger-command, of-command", "caseledger-query, of-query"})
    void either_service_writes_into_the_months_that_the_administrator_made(String user, String password) {
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
        try (MongoClient client = PreparedNode.as(user, password);
                AccessLedger ledger = ledger(client, NOW)) {
            ledger.requireThisMonth();

            ledger.record(Look.at(WORKER, LookKind.CASE, UUID.randomUUID())).join();

            assertThat(ledger.missingNow()).isEmpty();
            assertThat(ledger.missingNext()).isEmpty();
            assertThat(new LogVerifier(months(client).log(THIS)).verify().broken())
                    .isNull();
        }
    }

    /** An insert would make a collection, without its indexes. */
    @Test
    void a_month_that_nobody_made_is_named_and_nothing_is_stored_there() {
        YearMonth never = THIS.plusMonths(40);
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
        try (MongoClient client = PreparedNode.as("caseledger-query", "of-query");
                AccessLedger ledger =
                        ledger(client, never.atDay(2).atStartOfDay().toInstant(ZoneOffset.UTC))) {

            assertThatThrownBy(ledger::requireThisMonth)
                    .isInstanceOf(AccessMonthMissing.class)
                    .hasMessageContaining("caseledger_access." + AccessMonths.name(never));
            assertThat(ledger.missingNow()).contains("caseledger_access." + AccessMonths.name(never));
            assertThatThrownBy(ledger.record(Look.at(WORKER, LookKind.CASE, UUID.randomUUID()))::join)
                    .hasCauseInstanceOf(AccessMonthMissing.class);
        }
        try (MongoClient administrator = PreparedNode.administrator()) {
            MongoDatabase access = administrator.getDatabase("caseledger_access");
            assertThat(access.listCollectionNames().into(new ArrayList<>()))
                    .hasSize(13)
                    .doesNotContain(AccessMonths.name(never));
        }
    }

    @ParameterizedTest
    @CsvSource({"caseledger-command, of-command", "caseledger-query, of-query"})
    void neither_service_takes_back_a_look_or_makes_a_month_that_forgets(String user, String password) {
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
        String month = AccessMonths.name(THIS);
        List<Document> forbidden = List.of(
                new Document("delete", month)
                        .append("deletes", List.of(new Document("q", new Document()).append("limit", 0))),
                new Document("drop", month),
                new Document("listIndexes", month),
                new Document("create", AccessMonths.name(THIS.plusMonths(40)))
                        .append("capped", true)
                        .append("size", 4096));
        try (MongoClient client = PreparedNode.as(user, password)) {
            MongoDatabase access = client.getDatabase("caseledger_access");

            assertThat(forbidden)
                    .allSatisfy(command -> assertThatThrownBy(() -> access.runCommand(command))
                            .isInstanceOfSatisfying(
                                    MongoCommandException.class,
                                    refused ->
                                            assertThat(refused.getErrorCode()).isEqualTo(13)));
        }
    }

    private static AccessLedger ledger(MongoClient client, Instant now) {
        LogMetrics metrics = new LogMetrics(new SimpleMeterRegistry(), "append", "access");
        return new AccessLedger(months(client), () -> now, "test", metrics);
    }

    private static AccessMonths months(MongoClient client) {
        return new AccessMonths(client, client.getDatabase("caseledger_access"));
    }
}
