package org.caseledger.query.feed;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The log as a feed. A subscriber is nothing but its cursor: who goes on from a position gets every later event once and in order. */
@Component
final class EventFeed {
    static final String LAST_EVENT_ID = "lastEventId";

    /** Of an id, or nothing to begin with the first event. */
    static final String ID_SHAPE = "^(\\d{1,18})?$";

    /** Events looked at before it is seen again who still asks, whether or not any was wanted: some hundredths of a second of reading. */
    static final int PIECE = 4000;

    private final NewestBlocks newest;
    private final LogReader log;
    private final CloudEvents events;

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

    /** @throws FaultyRequest for what is no id of an event; names the head */
    void requireId(String lastEventId) {
        if (!lastEventId.matches(ID_SHAPE)) {
            throw FaultyRequest.of(LAST_EVENT_ID, "LAST_EVENT_ID_UNREADABLE", head());
        }
    }

    /**
     * At most {@code limit} wanted events after this position. Where few are wanted it ends after a {@linkplain #PIECE piece} of the log, with
     * less or nothing: the answer says how far it looked, and that is where to go on.
     */
    FeedPage read(FeedFilter wanted, long after, int limit) {
        List<FeedPage.Item> items = new ArrayList<>();
        long readTo = after;
        while (readTo - after < PIECE) {
            List<Block> blocks = newest.after(readTo);
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
