package org.caseledger.service.accessledger;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogNotPrepared;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.Placement;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;

/**
 * The collections of the access ledger, {@code access-202611} for November 2026. A month is made when its indexes are, and only then gets
 * its first event: who may but find and insert knows by it that the month is made. One per process, whose sealer and readers it is for.
 */
public final class AccessMonths {
    static final String OPENED = "AccessMonthOpened";

    private static final int UNAUTHORIZED = 13;

    /** For the first block, which competes with that of another process at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MongoDatabase database;

    /** Beside which each month is: that a search was stored in one may not be unknown to who counts them a moment later, in whichever. */
    private final LogCollection first;

    public AccessMonths(MongoClient client, MongoDatabase database) {
        this.database = database;
        this.first = LogCollection.of(client, database);
    }

    /** In which a look at this time is recorded. */
    public static YearMonth of(Instant time) {
        return YearMonth.from(time.atZone(LedgerClock.ZONE));
    }

    /** First moment that is not in it any more. */
    public static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(LedgerClock.ZONE).toInstant();
    }

    /** Name of its collection. */
    public static String name(YearMonth month) {
        return AccessLogEvent.collectionOf(month.toString());
    }

    /** The same with its database. */
    public String fullName(YearMonth month) {
        return database.getName() + "." + name(month);
    }

    /** Never behind what was seen of any month through this object. */
    public LogCollection log(YearMonth month) {
        return first.beside(name(month));
    }

    public boolean isMade(YearMonth month) {
        return new LogReader(log(month)).head().position() >= 0;
    }

    /**
     * Makes what is missing of a month.
     *
     * @param now when that is, by the clock of the ledger
     * @return whether anything was missing
     * @throws AccessMonthMissing where this user may not make it
     */
    public boolean make(YearMonth month, Instant now) {
        try {
            LogCollection log = log(month);
            boolean madeSome = !log.prepare().isEmpty();
            return !isMade(month) && open(log, month, now) || madeSome;
        } catch (LogNotPrepared e) {
            throw new AccessMonthMissing(fullName(month), e);
        } catch (MongoCommandException e) {
            throw e.getErrorCode() == UNAUTHORIZED ? new AccessMonthMissing(fullName(month), e) : e;
        }
    }

    private boolean open(LogCollection log, YearMonth month, Instant now) {
        Leaf leaf = Leaf.of(opened(month, now.truncatedTo(ChronoUnit.MILLIS)));
        Block first = Block.seal(Head.EMPTY, now, Role.SYSTEM.code(), List.of(), List.of(leaf));
        Placement.Outcome outcome = Placement.in(log, new MongoBlockInsert(log), PATIENCE)
                .place(first, List.of(new Append(List.of(leaf.event()), null)));
        return switch (outcome.verdict()) {
            case STORED, OUTRUN, CLASHED -> true;
            case REFUSED, UNKNOWN -> throw new AccessMonthMissing(fullName(month), outcome.cause());
        };
    }

    private static LogEvent opened(YearMonth month, Instant time) {
        UUID id = UUID.randomUUID();
        String metaData = "{\"%s\":\"system\",\"%s\":\"%s\"}"
                .formatted(EventMetadata.ACTOR, EventMetadata.ROLE, Role.SYSTEM.code());
        return new LogEvent(
                id,
                id.toString(),
                null,
                0,
                time,
                OPENED,
                "1",
                LedgerJson.mapper().writeValueAsBytes(new Opened(month.toString())),
                metaData.getBytes(StandardCharsets.UTF_8),
                null);
    }

    private record Opened(String month) {}
}
