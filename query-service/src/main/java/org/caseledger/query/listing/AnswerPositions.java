package org.caseledger.query.listing;

import java.time.Instant;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.projection.ReadYourWrites;
import org.springframework.stereotype.Component;

/** How far views are. */
@Component
public class AnswerPositions {
    private final ReadYourWrites views;
    private final LogReader log;

    AnswerPositions(ReadYourWrites views, LogReader log) {
        this.views = views;
        this.log = log;
    }

    /** Asked before the view is read: what is read then has at least this. */
    public AnsweredAt of(String view) {
        return at(views.position(view));
    }

    public AnsweredAt at(long position) {
        Instant time = position < 0
                ? Instant.EPOCH
                : log.holding(position).map(Block::sealedAt).orElse(Instant.EPOCH);
        return new AnsweredAt(position, time);
    }
}
