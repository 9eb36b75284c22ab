package org.caseledger.query.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.YearMonth;
import java.util.List;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.Look;

/** What the access ledger of a test's store has of the month in which it is in its ledger. */
public record WrittenLooks(MongoClient client, MongoDatabase database, YearMonth month) {

    public static WrittenLooks of(TestLog log) {
        return new WrittenLooks(
                log.client(),
                log.client().getDatabase(log.database().getName() + "_access"),
                AccessMonths.of(log.blocks().get(log.blocks().size() - 1).sealedAt()));
    }

    /** In the order in which they were stored. */
    public List<Look> all() {
        return new LogReader(log())
                .from(0, Integer.MAX_VALUE / 2).stream()
                        .flatMap(block -> block.events().stream())
                        .filter(event ->
                                List.of(Look.ONE, Look.SEVERAL, Look.REVEALED).contains(event.type()))
                        .map(Look::of)
                        .toList();
    }

    public LogCollection log() {
        return new AccessMonths(client, database).log(month);
    }

    public String collection() {
        return AccessMonths.name(month);
    }
}
