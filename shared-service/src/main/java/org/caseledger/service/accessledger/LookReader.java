package org.caseledger.service.accessledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
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
                        .limit(most + 1) // the one that holds the position may have none before it
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

    /** Searches of somebody since a moment, in the order in which they were recorded. */
    public List<RecordedLook> searchesOf(String actor, Instant since, Instant now) {
        List<RecordedLook> searches = new ArrayList<>(searchesOf(actor, since, AccessMonths.of(since)));
        if (!AccessMonths.of(now).equals(AccessMonths.of(since))) {
            searches.addAll(searchesOf(actor, since, AccessMonths.of(now)));
        }
        return searches;
    }

    private List<RecordedLook> searchesOf(String actor, Instant since, YearMonth month) {
        AggregateRange ofActor = Look.searchesOf(actor);
        List<Block> blocks = months.log(month)
                .use(log -> log.find(and(ofActor.filter(), gte("sealedAt", since)), Block.class)
                        .sort(ascending("_id"))
                        .into(new ArrayList<>()));
        return blocks.stream()
                .flatMap(block -> block.recorded().stream())
                .filter(recorded -> ofActor.has(recorded.event().aggregate()))
                .map(recorded -> new RecordedLook(
                        month, recorded.position(), recorded.event().time(), Look.of(recorded.event())))
                .filter(look -> look.look().looker().actor().equals(actor)
                        && !look.time().isBefore(since))
                .toList();
    }
}
