package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.fingerprint.RequestFingerprints;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;

/** A ledger gets a key for its fingerprints; from then on it is the only one, and what was stored before is known all the same. */
@BesideOthers
class FingerprintKeyTest extends ApiTest {
    private static final String KEY = "Idempotency-Key";
    private static final String OTHER = REGISTRATION.replace("25_34", "35_44");
    private static final Map<String, String> WITHOUT = Map.of();
    private static final Map<String, String> WITH = Map.of("caseledger.fingerprint.key", "5a".repeat(32));
    private static final Map<String, String> WITH_ANOTHER = Map.of("caseledger.fingerprint.key", "b7".repeat(32));

    @Test
    void what_is_sent_again_gets_its_first_answer_before_and_after_there_is_a_key_and_nobody_starts_with_another() {
        String uri = store.uri("fingerprint_key");
        String before = UUID.randomUUID().toString();
        String after = UUID.randomUUID().toString();
        Service unkeyed = Service.startOn(uri, WITHOUT);
        String first = created(post(unkeyed, "/api/cases", REGISTRATION, WORKER, KEY, before));
        assertThat(fingerprint(unkeyed)).isEqualTo(thatAnybodyComputes());
        unkeyed.stop();

        Service keyed = Service.startOn(uri, WITH);
        assertThat(created(post(keyed, "/api/cases", REGISTRATION, WORKER, KEY, before)))
                .isEqualTo(first);
        refused(post(keyed, "/api/cases", OTHER, WORKER, KEY, before), 422, "IDEMPOTENCY_KEY_MISUSED");
        String second = created(post(keyed, "/api/cases", REGISTRATION, WORKER, KEY, after));
        assertThat(second).isNotEqualTo(first);
        assertThat(fingerprint(keyed)).isNotEqualTo(thatAnybodyComputes());
        keyed.stop();

        assertThat(whyNot(uri, WITHOUT)).contains("caseledger.fingerprint.key is not set, and this ledger has one");
        assertThat(whyNot(uri, WITH_ANOTHER))
                .contains("caseledger.fingerprint.key is not the one that this ledger has")
                .doesNotContain("b7b7", "5a5a");

        Service again = Service.startOn(uri, WITH);
        Answer replayed = post(again, "/api/cases", REGISTRATION, WORKER, KEY, after);
        assertThat(created(replayed)).isEqualTo(second);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        refused(post(again, "/api/cases", OTHER, WORKER, KEY, after), 422, "IDEMPOTENCY_KEY_MISUSED");
        again.stop();
    }

    private static byte[] thatAnybodyComputes() {
        return RequestFingerprints.unkeyed(("/api/cases\n" + REGISTRATION).getBytes(StandardCharsets.UTF_8));
    }

    /** Of the newest command that came with a key. */
    private static byte[] fingerprint(Service service) {
        LogReader log = service.bean(LogReader.class);
        return log.from(0, Integer.MAX_VALUE).stream()
                .filter(block -> !block.commands().isEmpty())
                .reduce((earlier, later) -> later)
                .map(Block::commands)
                .map(commands -> commands.get(commands.size() - 1).fingerprint())
                .orElseThrow();
    }

    private static String whyNot(String uri, Map<String, String> settings) {
        Throwable failure = catchThrowable(() -> Service.startOn(uri, settings).stop());
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(StartRefused.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElseThrow(() -> new AssertionError("it started", failure));
    }
}
