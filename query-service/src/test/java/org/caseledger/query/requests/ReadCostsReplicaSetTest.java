package org.caseledger.query.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.caseledger.local.testing.CostsPage;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ProfiledDatabases;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.MonitoredLives;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database examines for each read and for a start, in a ledger and in one four times as large: no more, or for a reason that {@code docs/measured/reads.md} names. */
@OnlyInFull
@RequiresReplicaSet
class ReadCostsReplicaSetTest extends QueryServiceContract {
    private static final int DAYS = 30;
    private static final int TIMES = 4;

    @TempDir
    static Path keys;

    private final OneCase inPatna = new OneCase(RunningQueryService.PATNA, ThingsToRead.JUNE, 1);
    private final OneCase inGaya = new OneCase(RunningQueryService.GAYA, ThingsToRead.JUNE, 1);

    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }

    @Override
    protected String[] settings() {
        return new String[] {
            "--caseledger.checkpoint.key=" + keys.resolve("log.key"),
            "--caseledger.checkpoint.every=200ms",
            "--caseledger.export.burst=1000"
        };
    }

    @Override
    protected void given(TestLog log) {
        ThingsToRead.append(log, inPatna, inGaya);
    }

    @Test
    void no_read_examines_more_in_a_larger_ledger_but_for_a_reason_that_is_named() {
        MonitoredLives lives = new MonitoredLives(service.log(), new Random(1));
        lives.live(DAYS, 4, 16);
        long events = service.log().head() + 1;
        Map<String, Long> small = costs();
        lives.live(DAYS * (TIMES - 1), 4, 16);
        Map<String, Long> large = costs();

        assertThat(new CostsPage("reads.md")
                        .differences("""
                        # What the database examines for a read

                        Documents and keys together, by the profile of the server, for one request of each path, in lists a page of five, once its first answer was given: in a ledger of %,d events over %d days, and in one of %,d over %d. What is answered from memory examines nothing.
                        `ReadCostsReplicaSetTest` holds that none examines more in the larger one than one and a half times as much and thirty, which others may have looked at meanwhile, but for the reason that stands beside it.
                        """.formatted(events, DAYS, service.log().head() + 1, DAYS * TIMES), small, large))
                .isEmpty();
    }

    private Map<String, Long> costs() {
        ProfiledDatabases databases =
                new ProfiledDatabases(service.log().database(), service.log().views());
        awaitSigned();
        Map<String, Long> costs = new TreeMap<>();
        for (Read read : Read.all(service)) {
            if (!read.isStream()) {
                String path = read.withRequired(inPatna.id().toString())
                        + (read.parameters().containsKey("limit") ? "&limit=5" : "");
                answer(path);
                costs.put(
                        "GET " + read.path(),
                        databases.least(() -> answer(path)).documentsAndKeys());
            }
        }
        costs.put(
                "start until its first answers",
                databases
                        .examined(() -> {
                            service.restartAfter(() -> {});
                            awaitSigned();
                            answer("/api/centres/board");
                            answer("/api/disposals");
                        })
                        .documentsAndKeys());
        return costs;
    }

    private void answer(String path) {
        Answer answer = service.get(Users.STATE_OFFICER, path);
        if (answer.status() != 200) {
            answer = service.get(Users.AUDITOR, path);
        }
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
    }

    private void awaitSigned() {
        String whole = "\n" + (service.log().head() + 1) + "\n";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.get(Users.AUDITOR, "/api/log/checkpoint").text(), note -> note.contains(whole));
    }
}
