package org.caseledger.query.listing;

import java.time.Instant;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.projection.ReadYourWrites;
import org.springframework.stereotype.Component;

/** How far views are. */
@Component
public class AnswerPositions {
    private final ReadYourWrites reached;
    private final LogReader log;

    AnswerPositions(ReadYourWrites reached, LogReader log) {
        this.reached = reached;
        this.log = log;
    }

    /**
     * As far as the least of them is. Asked before they are read: what is read then has at least this.
     *
     * @param views all that the answer is made of
     */
    public AnsweredAt of(String... views) {
        return at(Stream.of(views).mapToLong(reached::position).min().orElseThrow());
    }

    public AnsweredAt at(long position) {
        Instant time = position < 0
                ? Instant.EPOCH
                : log.holding(position).map(Block::sealedAt).orElse(Instant.EPOCH);
        return new AnsweredAt(position, time);
    }
}
