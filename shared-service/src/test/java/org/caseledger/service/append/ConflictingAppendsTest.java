package org.caseledger.service.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;
import org.junit.jupiter.api.Test;

class ConflictingAppendsTest {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final AppendQueue waiting = new AppendQueue();
    private final ConflictingAppends losers = new ConflictingAppends(
            waiting,
            new Predecessors((aggregate, from) -> OptionalLong.empty()),
            new LogMetrics(new SimpleMeterRegistry(), "append", "log"));

    @Test
    void what_waits_behind_a_loser_loses_too_and_what_waits_behind_that() {
        Append loser = append("a", 0);
        Append behind = new Append(Arrays.asList(event("a", 1), event("b", 0)), null);
        Append behindThat = append("b", 1);
        Append bystander = append("c", 0);
        waiting.add(behind);
        waiting.add(behindThat);
        waiting.add(bystander);

        lose(loser);

        assertThat(loser.first()).isCompletedExceptionally();
        assertThat(behind.first()).isCompletedExceptionally();
        assertThat(behindThat.first()).isCompletedExceptionally();
        assertThat(bystander.first()).isNotDone();
        assertThat(waiting.size()).isEqualTo(1);
    }

    @Test
    void what_another_process_decided_is_behind_nothing_of_this_one_and_nothing_behind_it() {
        Append forwarded = Append.forwarded(Arrays.asList(event("a", 1)), null);
        waiting.add(forwarded);

        lose(append("a", 0));

        assertThat(forwarded.first()).isNotDone();
        Append own = append("b", 1);
        waiting.add(own);
        lose(Append.forwarded(Arrays.asList(event("b", 0)), null));
        assertThat(own.first()).isNotDone();
    }

    @Test
    void who_is_told_comes_back_at_once_and_is_behind_nobody() {
        Append loser = append("a", 0);
        Append dependent = append("a", 1);
        Append decidedAnew = append("a", 1);
        Append decidedAnewToo = append("a", 2);
        waiting.add(dependent);
        onceTold(loser, decidedAnew);
        onceTold(dependent, decidedAnewToo);

        lose(loser);

        assertThat(dependent.first()).isCompletedExceptionally();
        assertThat(waiting.size()).isEqualTo(2);
        lose(append("b", 0));
        assertThat(decidedAnew.first()).isNotDone();
        assertThat(decidedAnewToo.first()).isNotDone();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the test looks at what waits, not at how it came there
    private void onceTold(Append append, Append decidedAnew) {
        append.first().whenComplete((position, conflict) -> waiting.add(decidedAnew));
    }

    private void lose(Append append) {
        losers.add(append, new AppendConflict(append.events().get(0)));
        losers.tell();
    }

    private static Append append(String aggregate, long sequence) {
        return new Append(Arrays.asList(event(aggregate, sequence)), null);
    }

    private static LogEvent event(String aggregate, long sequence) {
        return new LogEvent(
                UUID.randomUUID(), aggregate, "Case", sequence, Instant.EPOCH, "Deed", "1", NOTHING, NOTHING, null);
    }
}
