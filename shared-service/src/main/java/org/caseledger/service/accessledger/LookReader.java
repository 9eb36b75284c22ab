package org.caseledger.service.accessledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.RecordedEvent;

/** Reads the access ledger by the index that each log has on its aggregates. */
public final class LookReader {
    private final AccessMonths months;

    public LookReader(AccessMonths months) {
        this.months = months;
    }

    /**
     * Looks of a month at one case or call, the one recorded last first.
     *
     * @param before this position of the month
     * @param most as many as are wanted
     */
    public List<RecordedLook> at(UUID one, YearMonth month, long before, int most) {
        AggregateRange atIt = Look.rangeOf(one);
        List<Block> newest = months.log(month)
                .use(log -> log.find(and(lt("_id", before), atIt.filter()), Block.class)
                        .sort(descending("_id"))
                        .limit(most)
                        .into(new ArrayList<>()));
        List<RecordedLook> looks = new ArrayList<>();
        for (Block block : newest) {
            List<RecordedEvent> recorded = block.recorded();
            for (int i = recorded.size() - 1; i >= 0 && looks.size() < most; i--) {
                RecordedEvent event = recorded.get(i);
                if (event.position() < before && atIt.has(event.event().aggregate())) {
                    looks.add(new RecordedLook(
                            month, event.position(), event.event().time(), Look.of(event.event())));
                }
            }
        }
        return looks;
    }
}
