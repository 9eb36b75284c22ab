package org.caseledger.query.lists;

import java.time.Instant;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.processing.ReadYourWrites;
import org.springframework.stereotype.Component;

/** How far views are. */
@Component
public class Standpoints {
    private final ReadYourWrites views;
    private final LogReader log;

    Standpoints(ReadYourWrites views, LogReader log) {
        this.views = views;
        this.log = log;
    }

    /** Asked before the view is read: what is read then has at least this. */
    public Standpoint of(String view) {
        return at(views.position(view));
    }

    public Standpoint at(long position) {
        Instant time = position < 0
                ? Instant.EPOCH
                : log.holding(position).map(Block::sealedAt).orElse(Instant.EPOCH);
        return new Standpoint(position, time);
    }
}
