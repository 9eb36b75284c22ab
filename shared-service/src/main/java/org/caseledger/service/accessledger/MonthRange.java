package org.caseledger.service.accessledger;

import static com.mongodb.client.model.Sorts.ascending;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;

/** Reads what the index of one month gives, in the order in which it was recorded. */
final class MonthRange {
    private MonthRange() {}

    static <T> Stream<T> found(AccessMonths months, YearMonth month, AggregateRange range, Function<LogEvent, T> read) {
        List<Block> blocks = months.log(month)
                .use(log -> log.find(range.filter(), Block.class)
                        .sort(ascending("_id"))
                        .into(new ArrayList<>()));
        return blocks.stream()
                .flatMap(block -> block.events().stream())
                .filter(event -> range.has(event.aggregate()))
                .map(read);
    }
}
