package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.Test;

/** What fails for one of those that are to be forgotten is told and tried again, and keeps nobody else waiting. */
@BesideOthers
class FailingForgettingTest extends ForgettingStoryTest {
    private static final String FORGETTING = "org.caseledger.command.forgetting.Forgetting";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    String database() {
        return "failing_forgetting";
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "caseledger.sealing.plain-for", "300ms",
                "caseledger.forgetting.fence", "800ms",
                "caseledger.forgetting.every", "50ms");
    }

    @Test
    @Turn.Third
    void whose_keys_cannot_be_deleted_though_she_is_forgotten() {
        assertToldOnce(HeardLog.during(FORGETTING, () -> {
            String stuck = endedLongAgo();
            Bson hers = Filters.in("_id", keysOf(service, stuck));
            Document whole = Objects.requireNonNull(keys(service).find(hers).first());
            keys(service).updateOne(hers, Updates.unset("nonce"));
            ok(approve(DISTRICT, stuck));
            ok(approve(STATE, stuck));
            await().atMost(PATIENCE).until(() -> isForgotten(service, stuck));

            String other = approvedTwice();

            await().atMost(PATIENCE).until(() -> isGone(other));
            await().during(Duration.ofMillis(300)).until(() -> waiting() > 0);
            assertThat(isGone(stuck)).isFalse();
            keys(service).updateOne(hers, Updates.set("nonce", whole.get("nonce")));
            await().atMost(PATIENCE).until(() -> isGone(stuck));
            await().until(() -> waiting() == 0);
        }));
    }

    @Test
    @Turn.Second
    void whose_keys_cannot_be_closed() {
        assertToldOnce(HeardLog.during(FORGETTING, () -> {
            String stuck = endedLongAgo();
            Bson hers = Filters.in("_id", keysOf(service, stuck));
            keys(service)
                    .updateOne(hers, Updates.set("closed", new Document("case", idOf(stuck)).append("by", "no id")));
            ok(approve(DISTRICT, stuck));
            ok(approve(STATE, stuck));

            List<String> others =
                    Stream.generate(this::approvedTwice).limit(4).toList(); // it is not known who comes first

            await().atMost(PATIENCE).until(() -> others.stream().allMatch(this::isGone));
            assertThat(isForgotten(service, stuck)).isFalse();
            assertThat(waiting()).isPositive();
            keys(service).updateOne(hers, Updates.unset("closed"));
            await().atMost(PATIENCE).until(() -> isGone(stuck));
        }));
    }

    private boolean isGone(String path) {
        Set<String> keys = keysOf(service, path);
        return isForgotten(service, path) && stored(service, keys).isEmpty();
    }

    private double waiting() {
        return service.bean(MeterRegistry.class)
                .get("caseledger.forgetting.waiting")
                .gauge()
                .value();
    }

    private static void assertToldOnce(List<ILoggingEvent> said) {
        assertThat(said)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .containsPattern("case [0-9a-f-]{36} fails and is tried again every PT0.05S: \\w+$");
    }
}
