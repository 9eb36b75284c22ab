package org.caseledger.service.accessledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;

/**
 * All looks between two moments, the one recorded last first. Reads blocks by the index on their times, some hundreds at a time, and no
 * further than is asked for.
 */
public final class LookScan {
    private static final int BLOCKS = 200;

    /** A block is dated no earlier than the one before it, so one service whose clock is fast has those of all others dated late: more than a clock may be off, {@link org.caseledger.service.wallclock.WallClock}. */
    private static final Duration DATED_LATE = Duration.ofHours(1);

    private final AccessMonths months;

    public LookScan(AccessMonths months) {
        this.months = months;
    }

    /**
     * In lists, as they were read together.
     *
     * @param from with the looks of this moment
     * @param to with those of this one
     * @param place nothing from here on; all if absent
     */
    public Stream<List<RecordedLook>> between(Instant from, Instant to, LookPlace place) {
        YearMonth first = AccessMonths.of(from);
        return Stream.iterate(place.month(), month -> !month.isBefore(first), month -> month.minusMonths(1))
                .flatMap(month -> ofMonth(from, to, month.equals(place.month()) ? place : LookPlace.endOf(month)));
    }

    private Stream<List<RecordedLook>> ofMonth(Instant from, Instant to, LookPlace place) {
        return Stream.iterate(
                        blocks(from, to, place),
                        blocks -> !blocks.isEmpty(),
                        blocks -> blocks.size() < BLOCKS
                                ? List.<Block>of()
                                : blocks(
                                        from,
                                        to,
                                        new LookPlace(
                                                place.month(),
                                                blocks.get(blocks.size() - 1).position())))
                .map(blocks -> blocks.stream()
                        .flatMap(block -> newestFirst(place.month(), block))
                        .filter(look -> look.position() < place.before()
                                && !look.time().isBefore(from)
                                && !look.time().isAfter(to))
                        .toList());
    }

    private List<Block> blocks(Instant from, Instant to, LookPlace place) {
        return months.log(place.month())
                .use(log -> log.find(
                                and(
                                        gte("sealedAt", Date.from(from)),
                                        lte("sealedAt", Date.from(to.plus(DATED_LATE))),
                                        lt("_id", place.before())),
                                Block.class)
                        .sort(descending("sealedAt", "_id"))
                        .limit(BLOCKS)
                        .into(new ArrayList<>()));
    }

    private static Stream<RecordedLook> newestFirst(YearMonth month, Block block) {
        List<RecordedLook> looks = new ArrayList<>(block.recorded().stream()
                .filter(recorded -> Look.isOne(recorded.event()))
                .map(recorded -> new RecordedLook(
                        month, recorded.position(), recorded.event().time(), Look.of(recorded.event())))
                .toList());
        Collections.reverse(looks);
        return looks.stream();
    }
}
