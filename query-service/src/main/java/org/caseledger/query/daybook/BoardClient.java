package org.caseledger.query.daybook;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page: at most one write at a time, and none waiting. Only who writes ends the page while it is written: whoever else did would wait for a network that may stand
 * still, and every other page with it.
 */
final class BoardClient {
    /** A page that hears nothing for fifteen seconds says that its figures are late. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(8);

    /** A page that takes this long for one board is gone, or better served anew. */
    private static final Duration STUCK = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(BoardClient.class);

    private final SseEmitter emitter;
    private final Supplier<AccessScope> scope;
    private final LongSupplier postsKnownTo;
    private final Consumer<BoardClient> gone;
    private final LongSupplier nanoTime;
    private boolean writing;
    private boolean ending;
    /** Absent while it only waits for a writer: then others are slow, and not this page. */
    private @Nullable Long beganAt;

    private long lastSentAt;
    private Shown shown = new Shown(Long.MIN_VALUE, LocalDate.MIN, "");
    private long scopeKnownTo = Long.MIN_VALUE;

    /** @param scope fingerprint of it */
    private record Shown(long position, LocalDate day, String scope) {}

    /**
     * @param scope asked for each board: who acts for whom changes while a page is open
     * @param postsKnownTo position up to which it is known who acts for whom; the books may be ahead of it, so that a board is sent before its
     *     scope is what it should be
     * @param nanoTime from any beginning
     */
    BoardClient(
            SseEmitter emitter,
            Supplier<AccessScope> scope,
            LongSupplier postsKnownTo,
            Consumer<BoardClient> gone,
            LongSupplier nanoTime) {
        this.emitter = emitter;
        this.scope = scope;
        this.postsKnownTo = postsKnownTo;
        this.gone = gone;
        this.nanoTime = nanoTime;
        this.lastSentAt = nanoTime.getAsLong();
    }

    /**
     * Begins to send the newest board if there is a newer one, or a sign of life if nothing was sent for long.
     *
     * @param isFollowed whether the books have what the log has: where they stand still a page is told that instead
     */
    synchronized void tick(LiveBooks live, boolean isFollowed, LocalDate today, Executor writers) {
        long now = nanoTime.getAsLong();
        if (writing) {
            if (beganAt != null && now - beganAt > STUCK.toNanos()) {
                close();
                gone.accept(this);
            }
            return;
        }
        boolean news = isFollowed && mayDiffer(live.newest().position(), today);
        if (news || isQuiet(now)) {
            writing = true;
            writers.execute(() -> write(live, isFollowed, today, news));
        }
    }

    /** The scope itself is not asked for at every tick: with every page of the State open it costs more than to see that it is the same. */
    private boolean mayDiffer(long position, LocalDate today) {
        return position != shown.position() || !today.equals(shown.day()) || postsKnownTo.getAsLong() != scopeKnownTo;
    }

    private boolean isQuiet(long now) {
        return now - lastSentAt > HEARTBEAT.toNanos();
    }

    /** Where it is being written, when that is over; the server gives up a write that stands still. */
    synchronized void close() {
        ending = true;
        if (!writing) {
            end();
        }
    }

    private void end() {
        try {
            emitter.complete();
        } catch (IllegalStateException e) {
            LOG.debug("The page was gone before it was closed: {}", e.getMessage());
        }
    }

    private void write(LiveBooks live, boolean isFollowed, LocalDate today, boolean news) {
        begun();
        try {
            if (news) {
                showWhatDiffers(live.newest(), today);
            }
            if (isQuiet(nanoTime.getAsLong())) {
                // Scripts do not see comments.
                send(SseEmitter.event().name(isFollowed ? "alive" : "behind").data(""));
            }
            written();
        } catch (IOException | IllegalStateException closed) {
            // the container ends the answer by itself; ending it here as well would race with it for the response
            LOG.debug("The page was closed: {}", closed.getMessage());
            gone.accept(this);
        } catch (RuntimeException e) {
            LOG.error("A live board cannot be made", e);
            end();
        }
    }

    private void showWhatDiffers(Books books, LocalDate today) throws IOException {
        long knownTo = postsKnownTo.getAsLong(); // before the scope: what comes meanwhile is news again
        AccessScope caller = scope.get();
        Shown now = new Shown(books.position(), today, caller.fingerprint());
        if (!now.equals(shown)) {
            Board board = Board.of(DayBookKnownAt.newest(books), today, today, caller);
            send(SseEmitter.event()
                    .id(Long.toString(board.position()))
                    .name("board")
                    .data(board, MediaType.APPLICATION_JSON));
        }
        shown(now, knownTo);
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        lastSentAt = nanoTime.getAsLong();
    }

    private synchronized void shown(Shown now, long knownTo) {
        shown = now;
        scopeKnownTo = knownTo;
    }

    private synchronized void begun() {
        beganAt = nanoTime.getAsLong();
    }

    private synchronized void written() {
        writing = false;
        beganAt = null;
        if (ending) {
            end();
        }
    }
}
