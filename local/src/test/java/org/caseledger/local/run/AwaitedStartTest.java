package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start is judged by whether it gets on, not by the clock. */
class AwaitedStartTest {
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private static final int NOTHING_LISTENS = 1;

    @TempDir
    Path folder;

    @Test
    void a_child_that_gets_on_is_waited_for_longer_than_the_silence_it_is_allowed() throws Exception {
        ChildProcess store =
                child("for i in 1 2 3 4 5 6 7; do echo store has read $i of 7 MB; sleep 0.4; done; exec cat");
        try {
            new RunningServices(SILENCE, () -> false)
                    .await(store, List.of(), () -> store.log().lastLine().contains("7 of 7"));
            assertThat(store.isAlive()).isTrue();
        } finally {
            store.stop();
        }
    }

    @Test
    void a_child_that_does_not_get_on_is_given_up_with_what_it_said_last() {
        ChildProcess store = child("echo store has read 1 of 7 MB; exec cat");
        try {
            assertThatThrownBy(() -> new RunningServices(SILENCE, () -> false).await(store, List.of(), () -> false))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("store is not ready and has not got on for 1 s")
                    .hasMessageContaining(folder.resolve("store.log").toString())
                    .hasMessageContaining("store has read 1 of 7 MB");
        } finally {
            store.stop();
        }
    }

    @Test
    void what_ends_because_all_is_stopped_is_no_failure() {
        ChildProcess store = child("echo store has read 1 of 7 MB; exec cat");
        AtomicBoolean stopping = new AtomicBoolean();

        assertThatThrownBy(() -> new RunningServices(SILENCE, stopping::get).await(store, List.of(), () -> {
                    stopping.set(true);
                    store.stop();
                    return false;
                }))
                .isInstanceOf(AskedToStop.class);
        assertThat(store.isAlive()).isFalse();
    }

    @Test
    void what_needs_the_store_need_not_wait_for_the_last_of_its_journal() throws Exception {
        ChildProcess store = child("echo 'store has read 99 of 100 MB (99 %)'; exec cat");
        try {
            new RunningServices(SILENCE, () -> false).awaitNearlyListening(store, NOTHING_LISTENS);
        } finally {
            store.stop();
        }
    }

    @Test
    void what_needs_the_store_waits_while_much_is_left() {
        ChildProcess store = child("echo 'store has read 0 of 100 MB (0 %)'; exec cat");
        try {
            assertThatThrownBy(() ->
                            new RunningServices(SILENCE, () -> false).awaitNearlyListening(store, NOTHING_LISTENS))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("has not got on");
        } finally {
            store.stop();
        }
    }

    @Test
    void a_head_start_ends_when_the_child_listens() throws Exception {
        ChildProcess query = child("exec cat");
        try (ServerSocket listening = new ServerSocket(0)) {
            new RunningServices(SILENCE, () -> false).giveHeadStart(query, listening.getLocalPort(), List.of());
            assertThat(query.isAlive()).isTrue();
        } finally {
            query.stop();
        }
    }

    @Test
    void the_rest_takes_as_long_as_its_share_took_or_as_the_latest_step_where_that_was_slower() {
        AtomicLong seconds = new AtomicLong();
        ReadingPace pace =
                new ReadingPace(() -> Duration.ofSeconds(seconds.get()).toNanos());
        assertThat(pace.left(new ReadSoFar(0))).isGreaterThan(Duration.ofHours(1));

        seconds.set(40);
        assertThat(ReadSoFar.in("store has read 1,240 of 1,550 MB (80 %)"))
                .hasValueSatisfying(read -> assertThat(pace.left(read)).isEqualTo(Duration.ofSeconds(10)));
        assertThat(ReadSoFar.in("store listening on 8082")).isEmpty();
        seconds.set(48);
        assertThat(pace.left(new ReadSoFar(82))).isEqualTo(Duration.ofSeconds(18 * 4));
        seconds.set(49);
        assertThat(pace.left(new ReadSoFar(82))).isEqualTo(Duration.ofSeconds(18 * 4));
    }

    private ChildProcess child(String script) {
        return ChildProcess.start("store", List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("store.log"));
    }
}
