package org.caseledger.query.daybook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.caseledger.query.centres.CentresInTime;
import org.caseledger.query.projection.LogHeads;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.CentresInCare;
import org.caseledger.service.access.RelievedStaff;
import org.caseledger.service.access.TokenLifetime;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.limits.ConcurrencyLimit.Permit;
import org.caseledger.service.limits.StreamLimit;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends each open page its caller's board whenever the books have moved on, or the caller's centres are others, at most four times a second and only the newest state: what
 * was overtaken is never sent, so a slow page falls behind by one board and no memory.
 */
@Component
final class BoardStream implements SmartLifecycle {
    /** Four a second: as fast as a person can follow. */
    private static final Duration PERIOD = Duration.ofMillis(250);

    /** After this the browser connects again by itself, to a service that may have been renewed meanwhile. */
    private static final Duration OPEN_FOR = Duration.ofMinutes(30);

    /** A page of every centre and district, and room; each costs a connection. */
    private static final int MOST = 500;

    /** Writes wait for slow networks, each at most until the server gives it up. */
    private static final int WRITERS = 32;

    private static final Duration IDLE = Duration.ofSeconds(30);

    /** The end of the log is looked for every five seconds. */
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(15);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(BoardStream.class);

    private final LiveBooks live;
    private final LogHeads heads;
    private final LedgerClock clock;
    private final CentresInCare inCare;
    private final RelievedStaff relieved;
    private final CentresInTime centres;
    private final StreamLimit ofCaller;
    private final Map<BoardClient, Permit> clients = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor writers = new ThreadPoolExecutor(
            WRITERS, WRITERS, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "board-stream");
                thread.setDaemon(true);
                return thread;
            });

    private final RepeatingThread ticks = new RepeatingThread("board-ticks", this::tick);

    BoardStream(
            LiveBooks live,
            LogHeads heads,
            LedgerClock clock,
            CentresInCare inCare,
            RelievedStaff relieved,
            CentresInTime centres,
            StreamLimit ofCaller) {
        this.live = live;
        this.heads = heads;
        this.clock = clock;
        this.inCare = inCare;
        this.relieved = relieved;
        this.centres = centres;
        this.ofCaller = ofCaller;
        writers.allowCoreThreadTimeOut(true);
    }

    /** @param until when the caller's token lets in */
    SseEmitter open(AccessScope scope, Instant until) {
        if (clients.size() >= MOST) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "STREAMS_FULL", RETRY_AFTER);
        }
        Permit permit = ofCaller.open(scope.actor());
        SseEmitter emitter =
                new SseEmitter(TokenLifetime.ofStream(until, OPEN_FOR).toMillis());
        BoardClient client = new BoardClient(
                emitter, () -> inCare.widen(relieved.narrow(scope)), centres::position, this::forget, System::nanoTime);
        emitter.onCompletion(() -> forget(client));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> forget(client));
        synchronized (clients) {
            clients.put(client, permit);
            clients.notifyAll();
        }
        client.tick(live, isFollowed(), clock.today(), writers);
        return emitter;
    }

    private void forget(BoardClient client) {
        Permit permit = clients.remove(client);
        if (permit != null) {
            permit.close();
        }
    }

    int open() {
        return clients.size();
    }

    private void tick() {
        try {
            awaitClient();
            tickAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The open boards are sent their next state a little later", e);
        }
    }

    /** Nothing ticks while nobody looks. */
    private void awaitClient() throws InterruptedException {
        synchronized (clients) {
            while (clients.isEmpty()) {
                clients.wait();
            }
        }
    }

    private void tickAll() {
        LocalDate today = clock.today();
        boolean isFollowed = isFollowed();
        clients.keySet().forEach(client -> client.tick(live, isFollowed, today, writers));
    }

    /** Not where the view has stopped, the log is broken, or nobody knows where it ends: a page says then that its figures are late. */
    private boolean isFollowed() {
        return live.ready() && heads.wasLast(live.position(), FOLLOWED_WITHIN);
    }

    @Override
    public void start() {
        ticks.start(PERIOD, PERIOD);
    }

    /** Before the web server waits for its last answers: an open page would keep it waiting. */
    @Override
    public void stop() {
        ticks.stop();
        clients.keySet().forEach(BoardClient::close);
        writers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return ticks.isRunning();
    }
}
