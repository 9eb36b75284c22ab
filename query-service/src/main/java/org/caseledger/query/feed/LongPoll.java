package org.caseledger.query.feed;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.caseledger.query.projection.ReadYourWrites;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Answers with the first events that are wanted, from wherever in the log. Behind a piece of the log in which there are none they are looked for, and waited for where that is asked, apart from
 * the threads that answer requests. Who does not wait is told that there are none once all of the log was looked at.
 */
@Component
final class LongPoll {
    static final String BATCH = "application/cloudevents-batch+json";

    /** How long a log is looked through for who does not wait: millions of events. */
    private static final Duration LOOKS_FOR = Duration.ofSeconds(20);

    /** Past the wait itself, so that the answer is ours and not a time-out. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final EventFeed feed;
    private final NewestBlocks newest;
    private final Subscribers subscribers;

    LongPoll(EventFeed feed, NewestBlocks newest, Subscribers subscribers) {
        this.feed = feed;
        this.newest = newest;
        this.subscribers = subscribers;
    }

    DeferredResult<ResponseEntity<byte[]>> answer(
            String caller, FeedFilter wanted, long cursor, int limit, Duration patience) {
        DeferredResult<ResponseEntity<byte[]>> answer =
                new DeferredResult<>(patience.plus(MARGIN).toMillis());
        long now = System.nanoTime();
        FeedPage page = feed.read(wanted, cursor, limit);
        if (!page.items().isEmpty() || (patience.isZero() && isAtHead(page))) {
            answer.setResult(batch(page));
        } else {
            long looksUntil = now + LOOKS_FOR.toNanos();
            subscribers.serve(caller, () -> look(answer, wanted, page, limit, looksUntil, now + patience.toNanos()));
        }
        return answer;
    }

    private void look(
            DeferredResult<ResponseEntity<byte[]>> answer,
            FeedFilter wanted,
            FeedPage read,
            int limit,
            long looksUntil,
            long waitsUntil) {
        try {
            FeedPage page = read;
            while (page.items().isEmpty()
                    && subscribers.isRunning()
                    && !answer.isSetOrExpired()
                    && (isAtHead(page)
                            ? newest.await(page.readTo(), left(waitsUntil))
                            : !left(Math.max(looksUntil, waitsUntil)).isNegative())) {
                page = feed.read(wanted, page.readTo(), limit);
            }
            answer.setResult(batch(page));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.setResult(batch(read));
        } catch (RuntimeException e) {
            answer.setErrorResult(e);
        }
    }

    private boolean isAtHead(FeedPage page) {
        return page.readTo() >= newest.last();
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    private static ResponseEntity<byte[]> batch(FeedPage page) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write('[');
        for (FeedPage.Item item : page.items()) {
            if (body.size() > 1) {
                body.write(',');
            }
            body.writeBytes(item.json());
        }
        body.write(']');
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(BATCH))
                .header(ReadYourWrites.HEADER, Long.toString(page.readTo()))
                .body(body.toByteArray());
    }
}
