package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.service.limits.StreamLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails under the feed is no reason to wait for ever, nor to miss an event, nor to be told of nothing. */
@Isolated("hears what the whole JVM says of the feed")
class FailingTailTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private final TestStore store = TestStore.local();
    private final TestLog log = new TestLog(store.uri());
    private final LogNotifier bell = new LogNotifier(log.client(), log.database());
    private final LogReader reader = spy(new LogReader(log.database()));
    private final AtomicReference<@Nullable Throwable> failing = new AtomicReference<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final NewestBlocks newest = new NewestBlocks(reader, bell);
    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private int serial;

    @AfterEach
    void close() {
        newest.end();
        newest.stop();
        bell.close();
        log.close();
        store.close();
    }

    /** A service answers before its tail has looked; "none" would be taken for the end of the log. */
    @Test
    void who_asks_before_the_tail_has_a_place_gets_what_is_there() {
        grow();

        assertThat(newest.after(-1)).isNotEmpty();
        assertThat(newest.last()).isEqualTo(new LogReader(log.database()).head().position());
    }

    @Test
    void who_asks_while_nobody_can_say_where_the_log_ends_is_not_told_that_nothing_is_there() {
        grow();
        doThrow(new IllegalStateException("away")).when(reader).head();

        assertThatThrownBy(() -> newest.after(-1)).hasMessage("away");
        assertThatThrownBy(newest::last).hasMessage("away");
    }

    static List<Throwable> noFaultOfTheDatabase() {
        return List.of(new IllegalStateException("of a reader"), new StackOverflowError("of a reader"));
    }

    @ParameterizedTest
    @MethodSource("noFaultOfTheDatabase")
    void who_follows_gets_every_event_once_and_in_order_when_the_tail_goes_on(Throwable failure) {
        failWhereAsked();
        grow();
        newest.start();
        Thread following = new Thread(this::follow, "follower");
        following.start();
        await().until(this::hasAll);

        List<ILoggingEvent> said = HeardLog.withInformation(NewestBlocks.class.getName(), () -> {
            failing.set(failure);
            grow();
            await().until(() -> failures.get() > 1);
            grow();
            failing.set(null);
            await().until(this::hasAll);
            grow();
            await().until(this::hasAll);
        });
        following.interrupt();

        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, log.head()).boxed().toList());
        assertThat(said)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "The feed's tail fails and begins again every 1 s: of a reader",
                        "The feed's tail follows the log again");
    }

    @Test
    void another_log_that_is_there_when_the_tail_goes_on_is_noticed() {
        failWhereAsked();
        grow();
        newest.start();
        await().until(() -> newest.last() == log.head());
        grow();
        await().until(() -> newest.last() == log.head());

        List<ILoggingEvent> said = HeardLog.during(NewestBlocks.class.getName(), () -> {
            failing.set(new IllegalStateException("of a reader"));
            grow();
            await().until(() -> failures.get() > 0);
            log.restore(log.blocks().subList(0, 1));
            grow();
            grow();
            failing.set(null);
            await().untilAsserted(
                            () -> assertThatThrownBy(() -> newest.after(-1)).isInstanceOf(BrokenLog.class));
        });

        assertThat(said).extracting(ILoggingEvent::getLevel).endsWith(Level.ERROR);
    }

    /** Its subscriber comes again and fails again, and nobody would know of it. */
    @Test
    void a_stream_that_fails_by_a_fault_of_the_feed_is_told_of() {
        EventFeed feed = mock(EventFeed.class);
        when(feed.read(any(), anyLong(), anyInt()))
                .thenReturn(new FeedPage(List.of(new FeedPage.Item(0, new byte[0])), 0))
                .thenThrow(new IllegalStateException("an event cannot be shown"));
        Subscribers subscribers = new Subscribers(mock(StreamLimit.class), newest, new SimpleMeterRegistry());
        subscribers.start();
        EventStream stream = new EventStream(
                feed, newest, subscribers, new FeedSettings(Duration.ofSeconds(1), Duration.ofSeconds(5)));

        List<ILoggingEvent> said = HeardLog.during(EventStream.class.getName(), () -> {
            stream.open("somebody", mock(FeedFilter.class), -1, Instant.now().plusSeconds(60));
            verify(feed, timeout(10_000).times(2)).read(any(), anyLong(), anyInt());
            subscribers.stop();
        });

        assertThat(said).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage()).isEqualTo("A stream of the feed failed");
        });
    }

    private void failWhereAsked() {
        doAnswer(call -> {
                    Throwable now = failing.get();
                    if (now != null) {
                        failures.incrementAndGet();
                        throw now;
                    }
                    return call.callRealMethod();
                })
                .when(reader)
                .window(anyLong(), anyInt());
    }

    private boolean hasAll() {
        return seen.size() > log.head();
    }

    /** As a stream does. */
    private void follow() {
        try {
            long at = -1;
            while (!Thread.currentThread().isInterrupted()) {
                for (var block : newest.after(at)) {
                    for (long position = Math.max(at + 1, block.position()); position < block.next(); position++) {
                        seen.add(position);
                        at = position;
                    }
                }
                newest.await(at, Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void grow() {
        log.append(DAY, Who.LEDGER, new OneCase(RunningQueryService.PATNA, DAY, ++serial).registered());
        bell.ring();
    }
}
