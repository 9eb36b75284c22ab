package org.caseledger.query.feed;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.caseledger.query.projection.ReadYourWrites;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Answers with the events that are found in a piece of the log. Who waits is answered with the first ones, from wherever in the log; they are
 * looked for and waited for apart from the threads that answer requests.
 */
@Component
final class LongPoll {
    static final String BATCH = "application/cloudevents-batch+json";

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
        FeedPage page = feed.read(wanted, cursor, limit);
        if (!page.items().isEmpty() || patience.isZero()) {
            answer.setResult(batch(page));
        } else {
            long deadline = System.nanoTime() + patience.toNanos();
            subscribers.serve(caller, () -> wait(answer, wanted, page, limit, deadline));
        }
        return answer;
    }

    private void wait(
            DeferredResult<ResponseEntity<byte[]>> answer, FeedFilter wanted, FeedPage read, int limit, long deadline) {
        try {
            FeedPage page = read;
            while (page.items().isEmpty()
                    && isAwaited(answer, deadline)
                    && newest.await(page.readTo(), left(deadline))) {
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

    /** Asked between two pieces, behind which there is always something until all of the log was looked at. */
    private boolean isAwaited(DeferredResult<?> answer, long deadline) {
        return subscribers.isRunning() && !answer.isSetOrExpired() && deadline - System.nanoTime() > 0;
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
