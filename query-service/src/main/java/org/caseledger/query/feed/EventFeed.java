package org.caseledger.query.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.LedgerRestored;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The log as a feed. A subscriber is nothing but its cursor: who goes on from a position gets every later event once and in order. */
@Component
final class EventFeed {
    static final String LAST_EVENT_ID = "lastEventId";

    static final String LAST_EVENT_LEAF = "lastEventLeaf";

    /** Of a leaf, or nothing where it is not to be compared. */
    static final String LEAF_SHAPE = "^([0-9a-f]{64})?$";

    /** Of an id, or nothing to begin with the first event. */
    static final String ID_SHAPE = "^(\\d{1,18})?$";

    /** Events looked at before it is seen again who still asks, whether or not any was wanted: some hundredths of a second of reading. */
    static final int PIECE = 4000;

    /** It takes somebody who looks at it. */
    private static final Duration COME_BACK = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

    private final NewestBlocks newest;
    private final LogReader log;
    private final CloudEvents events;
    /** Where it was found broken last: told once, and not each time somebody comes back. */
    private final AtomicLong broken = new AtomicLong(-1);

    EventFeed(NewestBlocks newest, LogReader log, Ledger ledger) {
        this.newest = newest;
        this.log = log;
        this.events = new CloudEvents(ledger.id());
    }

    /**
     * Where a subscriber goes on.
     *
     * @param lastEventId id of the last event it has; empty to begin
     * @throws ProblemException for what is no id of an event; names the head
     */
    long cursor(String lastEventId) {
        if (lastEventId.isEmpty()) {
            return -1;
        }
        requireId(lastEventId);
        long cursor = Long.parseLong(lastEventId);
        if (cursor > newest.last() && cursor > log.head().position()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "LAST_EVENT_ID_BEYOND_HEAD", head());
        }
        return cursor;
    }

    /**
     * The same, where that event is the one that the subscriber has: after an older copy of the log was restored, another one may stand there,
     * and what came before it is other than what the subscriber has as well.
     *
     * @param leaf of that event; empty where it is not to be compared
     */
    long cursor(String lastEventId, String leaf) {
        long cursor = cursor(lastEventId);
        if (!leaf.isEmpty()) {
            if (cursor < 0) {
                throw FaultyRequest.of(LAST_EVENT_LEAF, "LAST_EVENT_LEAF_ALONE");
            }
            if (!leaf.equals(leafAt(cursor))) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "LAST_EVENT_OF_ANOTHER_LOG",
                        lastEventId,
                        LedgerRestored.class.getSimpleName());
            }
        }
        return cursor;
    }

    /** @throws FaultyRequest for what is no leaf of an event */
    static void requireLeaf(String leaf) {
        if (!leaf.matches(LEAF_SHAPE)) {
            throw FaultyRequest.of(LAST_EVENT_LEAF, "LAST_EVENT_LEAF_UNREADABLE");
        }
    }

    private String leafAt(long position) {
        Block block = log.holding(position).orElseThrow(() -> isBroken(new BrokenLog(position, "is missing")));
        return CloudEvents.leaf(block.events().get(Math.toIntExact(position - block.position())))
                .toString();
    }

    /** @throws FaultyRequest for what is no id of an event; names the head */
    void requireId(String lastEventId) {
        if (!lastEventId.matches(ID_SHAPE)) {
            throw FaultyRequest.of(LAST_EVENT_ID, "LAST_EVENT_ID_UNREADABLE", head());
        }
    }

    /**
     * At most {@code limit} wanted events after this position. Where few are wanted it ends after a {@linkplain #PIECE piece} of the log, with
     * less or nothing: the answer says how far it looked, and that is where to go on.
     *
     * @throws ProblemException where the log is broken behind this position
     */
    FeedPage read(FeedFilter wanted, long after, int limit) {
        List<FeedPage.Item> items = new ArrayList<>();
        long readTo = after;
        while (readTo - after < PIECE) {
            List<Block> blocks = after(readTo, readTo > after);
            if (blocks.isEmpty()) {
                break;
            }
            for (Block block : blocks) {
                for (long position = Math.max(readTo + 1, block.position()); position < block.next(); position++) {
                    if (items.size() == limit) {
                        return new FeedPage(items, readTo);
                    }
                    take(wanted, block, position, items);
                    readTo = position;
                }
            }
        }
        return new FeedPage(items, readTo);
    }

    /** What lies before the place where the log is broken is answered first; who goes on from there is told. */
    private List<Block> after(long position, boolean hasReadSome) {
        try {
            return newest.after(position);
        } catch (BrokenLog e) {
            if (hasReadSome) {
                return List.of();
            }
            throw isBroken(e);
        }
    }

    private ProblemException isBroken(BrokenLog found) {
        if (broken.getAndSet(found.position()) != found.position()) {
            LOG.error("Subscribers get nothing from position {} on: {}", found.position(), found.getMessage());
        }
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE, "LOG_BROKEN", COME_BACK, Long.toString(found.position()));
    }

    private void take(FeedFilter wanted, Block block, long position, List<FeedPage.Item> items) {
        int index = Math.toIntExact(position - block.position());
        if (wanted.has(block.events().get(index))) {
            items.add(new FeedPage.Item(position, events.write(block, index, wanted.scope())));
        }
    }

    private String head() {
        return Long.toString(log.head().position());
    }
}
