package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.mongodb.client.MongoDatabase;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.Alerts;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.query.tree.LogTree;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.Origin;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** That nothing is signed shows in the metric, the alert and the health of the service, with the reason, and in the log once. */
@Isolated("hears what the whole JVM says of signing")
class SigningTest extends QueryServiceContract {
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final Origin ORIGIN = new Origin("osc.example", RunningQueryService.LEDGER, null);
    private static final NoteKey KEY = NoteKey.generate(ORIGIN.text());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @SuppressWarnings("NullAway.Init")
    private Signing signing;

    private int serial;

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @BeforeEach
    void nothingIsSigned() throws IOException {
        service.bean(MongoDatabase.class).getCollection("checkpoints").drop();
        Files.createDirectory(notes());
        file().remember(TreeHead.EMPTY);
        meters.clear();
        grow();
        signing = signing(kept());
    }

    @AfterEach
    void stop() {
        signing.stop();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_until_it_can() {
        List<ILoggingEvent> said = HeardLog.withInformation(Signing.class.getName(), () -> {
            signing.start();
            await().until(() -> isSigned());
            assertThat(signing.health().getStatus()).isEqualTo(Status.UP);
            assertThat(Alerts.firing(meters.scrape())).isEmpty();

            move(notes(), folder.resolve("away"));
            grow();
            awaitAlert();
            assertThat(why(signing.health(), "fails")).contains("times in a row", notes().toString());

            move(folder.resolve("away"), notes());
            await().until(() -> signing.health().getStatus().equals(Status.UP) && isSigned());
            assertThat(Alerts.firing(meters.scrape())).isEmpty();
        });

        assertThat(said)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("No checkpoint was signed, and it is tried again"),
                        last -> assertThat(last).isEqualTo("A checkpoint is signed again"));
    }

    @Test
    void a_file_of_what_was_signed_that_is_lost_is_told_once_and_signing_goes_on_when_it_is_found() {
        List<ILoggingEvent> said = HeardLog.withInformation(Signing.class.getName(), () -> {
            move(signed(), folder.resolve("lost"));
            signing.start();
            awaitAlert();
            assertThat(why(signing.health(), "refuses")).contains(signed().toString());
            await().until(() -> failures() > 6);

            move(folder.resolve("lost"), signed());
            await().until(() -> signing.health().getStatus().equals(Status.UP) && isSigned());
            assertThat(failures()).isZero();
        });

        assertThat(said)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("No checkpoint is signed: ")
                                .contains(signed().toString()),
                        last -> assertThat(last).isEqualTo("A checkpoint is signed again"));
    }

    @Test
    void a_log_that_is_older_than_what_was_signed_is_told_once_and_nothing_is_signed_before_a_start() {
        TreeHead now = service.bean(LogTree.class).head();
        file().remember(new TreeHead(now.size() + 1, now.root()));
        List<ILoggingEvent> said = HeardLog.withInformation(Signing.class.getName(), () -> {
            signing.start();
            awaitAlert();
            grow();
            await().during(Duration.ofMillis(200)).until(() -> !isSigned());
        });

        assertThat(why(signing.health(), "refuses")).contains("it is older than what was signed");
        assertThat(failures()).isEqualTo(3);
        assertThat(said)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("it is older than what was signed");
    }

    /** A database that has just elected another primary was away before: that it was refused nothing while it was counts for nothing. */
    @Test
    void a_log_that_looks_older_for_a_moment_after_other_failures_is_signed_again() {
        AtomicBoolean looksOlder = new AtomicBoolean();
        meters.clear();
        signing = signing(new SeenLog(kept(), events -> looksOlder.getAndSet(false) ? 0 : events));
        signing.start();
        await().until(this::isSigned);
        move(notes(), folder.resolve("away"));
        grow();
        awaitAlert();

        looksOlder.set(true);
        await().until(() -> !looksOlder.get());
        move(folder.resolve("away"), notes());

        await().until(() -> signing.health().getStatus().equals(Status.UP) && isSigned());
    }

    private GrowingLog kept() {
        return new GrowingLog.Kept(service.bean(LogReader.class), service.bean(LogTree.class));
    }

    private Signing signing(GrowingLog log) {
        return new Signing(
                new Signer(
                        log,
                        ORIGIN,
                        KEY::sign,
                        file(),
                        service.bean(Checkpoints.class),
                        Witnesses.none(),
                        new CheckpointFolder(notes()),
                        () -> {}),
                OFTEN,
                meters);
    }

    private void awaitAlert() {
        await().untilAsserted(() -> assertThat(Alerts.firing(meters.scrape())).containsExactly("CheckpointsNotSigned"));
        assertThat(signing.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private static String why(Health health, String key) {
        return String.valueOf(health.getDetails().get(key));
    }

    private double failures() {
        return meters.get("caseledger.checkpoint.failures").gauge().value();
    }

    private boolean isSigned() {
        return service.bean(Checkpoints.class).published(KEY.name())
                == service.bean(LogTree.class).head().size();
    }

    private void grow() {
        long position = service.log()
                .append(DAY, Who.LEDGER, new OneCase(RunningQueryService.PATNA, DAY, ++serial).registered());
        await().until(() -> service.bean(LogTree.class).head().size() > position);
    }

    private SignedFile file() {
        return new SignedFile(signed());
    }

    private Path signed() {
        return folder.resolve("key.signed");
    }

    private Path notes() {
        return folder.resolve("notes");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
