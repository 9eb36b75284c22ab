package org.caseledger.query.daybook;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caseledger.service.access.AccessScope;
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
    private final Consumer<BoardClient> gone;
    private boolean writing;
    private boolean ending;
    private long startedAt;
    private long lastSentAt = System.nanoTime();
    private long sentPosition = Long.MIN_VALUE;
    private LocalDate sentDay = LocalDate.MIN;

    /** @param scope asked for each board: who acts for whom changes while a page is open */
    BoardClient(SseEmitter emitter, Supplier<AccessScope> scope, Consumer<BoardClient> gone) {
        this.emitter = emitter;
        this.scope = scope;
        this.gone = gone;
    }

    /** Begins to send the newest board if there is a newer one, or a sign of life if nothing was sent for long. */
    synchronized void tick(LiveBooks live, LocalDate today, Executor writers) {
        long now = System.nanoTime();
        if (writing) {
            if (now - startedAt > STUCK.toNanos()) {
                close();
                gone.accept(this);
            }
            return;
        }
        boolean news = live.ready() && (live.newest().position() != sentPosition || !today.equals(sentDay));
        if (news || now - lastSentAt > HEARTBEAT.toNanos()) {
            writing = true;
            startedAt = now;
            writers.execute(() -> write(live, today, news));
        }
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

    private void write(LiveBooks live, LocalDate today, boolean news) {
        try {
            if (news) {
                Board board = Board.of(DayBookKnownAt.newest(live.newest()), today, today, scope.get());
                emitter.send(SseEmitter.event()
                        .id(Long.toString(board.position()))
                        .name("board")
                        .data(board, MediaType.APPLICATION_JSON));
                sent(board.position(), today);
            } else {
                // Scripts do not see comments.
                emitter.send(SseEmitter.event().name("alive").data(""));
                sent(sentPosition, sentDay);
            }
        } catch (IOException | IllegalStateException closed) {
            // the container ends the answer by itself; ending it here as well would race with it for the response
            LOG.debug("The page was closed: {}", closed.getMessage());
            gone.accept(this);
        } catch (RuntimeException e) {
            LOG.error("A live board cannot be made", e);
            end();
        }
    }

    private synchronized void sent(long position, LocalDate day) {
        writing = false;
        lastSentAt = System.nanoTime();
        sentPosition = position;
        sentDay = day;
        if (ending) {
            end();
        }
    }
}
