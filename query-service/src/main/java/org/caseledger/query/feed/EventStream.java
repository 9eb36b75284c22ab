package org.caseledger.query.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseledger.service.access.TokenLifetime;
import org.caseledger.service.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Events as a stream (SSE): {@code id} is the event's id, {@code data} the CloudEvent. A client's queue is the batch being written to
 * it: the next one is read from the log only when it was taken. A client that takes nothing until the connection's time-out is closed;
 * it resumes with {@code Last-Event-ID}.
 */
@Component
final class EventStream {
    /** Events written at once. */
    private static final int BATCH = 256;

    private static final String OPENED = "retry: 1000\n\n";

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final EventFeed feed;
    private final NewestBlocks newest;
    private final Subscribers subscribers;
    private final FeedSettings settings;

    EventStream(EventFeed feed, NewestBlocks newest, Subscribers subscribers, FeedSettings settings) {
        this.feed = feed;
        this.newest = newest;
        this.subscribers = subscribers;
        this.settings = settings;
    }

    /**
     * Reads before it opens anything: where that fails it is the answer.
     *
     * @param until when the caller's token lets in: whoever goes on comes again with another one
     */
    ResponseBodyEmitter open(String caller, FeedFilter wanted, long cursor, Instant until) {
        FeedPage first = feed.read(wanted, cursor, BATCH);
        ResponseBodyEmitter client = new ResponseBodyEmitter(
                settings.life().plus(settings.heartbeat()).toMillis());
        AtomicBoolean open = new AtomicBoolean(true);
        client.onCompletion(() -> open.set(false));
        client.onTimeout(() -> open.set(false));
        client.onError(gone -> open.set(false));
        subscribers.serve(
                caller, () -> send(client, open, wanted, first, TokenLifetime.ofStream(until, settings.life())));
        return client;
    }

    private void send(
            ResponseBodyEmitter client, AtomicBoolean open, FeedFilter wanted, FeedPage first, Duration life) {
        try {
            follow(client, open, wanted, first, life);
            client.complete();
        } catch (IOException e) {
            LOG.debug("A subscriber went away", e);
            client.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.complete();
        } catch (ProblemException e) { // which whoever comes back is answered
            client.complete();
        } catch (RuntimeException e) {
            LOG.error("A stream of the feed failed", e);
            client.completeWithError(e);
        }
    }

    private void follow(
            ResponseBodyEmitter client, AtomicBoolean open, FeedFilter wanted, FeedPage first, Duration life)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + life.toNanos();
        write(client, OPENED.getBytes(StandardCharsets.US_ASCII));
        long beaten = System.nanoTime();
        FeedPage page = first;
        while (open.get() && subscribers.isRunning() && System.nanoTime() < end) {
            long at = page.readTo();
            long sinceBeat = System.nanoTime() - beaten;
            if (!page.items().isEmpty()) {
                write(client, frames(page));
                beaten = System.nanoTime();
            } else if (sinceBeat
                    >= settings.heartbeat().toNanos()) { // also where there are events all the time, of other types
                write(client, heartbeat(at));
                beaten = System.nanoTime();
            } else {
                newest.await(at, settings.heartbeat().minusNanos(sinceBeat));
            }
            page = feed.read(wanted, at, BATCH);
        }
    }

    private static void write(ResponseBodyEmitter client, byte[] frames) throws IOException {
        try {
            client.send(frames, MediaType.TEXT_EVENT_STREAM);
        } catch (IllegalStateException e) {
            throw new IOException("the stream has ended", e);
        }
    }

    private static byte[] frames(FeedPage page) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (FeedPage.Item item : page.items()) {
            frames.writeBytes(("id: " + item.position() + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
            frames.writeBytes(item.json());
            frames.writeBytes(new byte[] {'\n', '\n'});
        }
        return frames.toByteArray();
    }

    /** Carries the place in the log, so that whoever filters need not look at the same events again. */
    private static byte[] heartbeat(long at) {
        return (": heartbeat\n" + (at < 0 ? "" : "id: " + at + "\n") + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
