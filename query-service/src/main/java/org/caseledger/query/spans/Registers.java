package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.counts.Counts;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.KeptUp;
import org.caseledger.query.processing.ReadYourWrites;
import org.caseledger.query.processing.Stored;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;

/** Registers of cases: every list of them is a question about spans, and every count one about cells. */
public final class Registers implements KeptUp {
    /** What callers wait for; stored nowhere. */
    public static final String VIEW = "spans";

    private final SpanKeeper keeper;
    private final Kept kept;
    private final LogReader log;
    private final Supplier<LocalDate> today;

    public Registers(SpanKeeper keeper, Cases model, MongoDatabase database, LogReader log, Supplier<LocalDate> today) {
        this.keeper = keeper;
        this.log = log;
        this.today = today;
        this.kept = new Kept(keeper, new SpanList(database), model, database.getCollection(model.name()));
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public long position() {
        return keeper.position();
    }

    /**
     * @param centres whose rows are asked for
     * @throws FaultyRequest for a day later than anybody could see with this knowledge
     * @throws org.caseledger.service.problem.AnsweredWithProblem {@code 503} while spans are made anew
     */
    public <L> RegisterQuery<L> ask(
            RegisterDefinition<L> register, RowKind kind, CentreFilter centres, Moment moment) {
        long head = log.head().position();
        if (position() < 0 && head >= 0) {
            throw ReadYourWrites.behind(head, position());
        }
        LocalDate last = lastDay(moment.position(), head);
        if (moment.day().isAfter(last)) {
            throw FaultyRequest.of("on", "AS_OF_AHEAD", last.toString());
        }
        return new RegisterQuery<>(
                kept, register, moment, List.of(SpanQuery.of(kind.name(), taken(centres), moment)));
    }

    /** On which this was the newest knowledge: rows that were known otherwise before they began are kept no longer. */
    private LocalDate lastDay(long position, long head) {
        return position >= head
                ? today.get()
                : log.holding(position + 1)
                        .map(block -> LocalDate.ofInstant(block.sealedAt(), LedgerClock.ZONE))
                        .orElseThrow();
    }

    /** Absent where they are all that ever had a row. */
    private @Nullable Collection<String> taken(CentreFilter centres) {
        Set<String> all = keeper.newest().centres();
        Set<String> taken = all.stream().filter(centres::takes).collect(Collectors.toSet());
        return taken.size() == all.size() ? null : taken;
    }

    /** What is stored. */
    record Kept(SpanKeeper keeper, SpanList spans, Cases model, MongoCollection<Document> cases) {
        Map<String, CaseRecord> records(Collection<String> ids) {
            Map<String, CaseRecord> records = new HashMap<>();
            for (Document document : cases.find(Filters.in("_id", ids))) {
                Stored<CaseRecord> stored = Documents.read(model, document);
                records.put(stored.id(), stored.value());
            }
            return records;
        }

        Counted count(RowKind kind, SpanQuery query) {
            long position = query.moment().position();
            Counts newest = keeper.newest();
            Counts.Answer rows = on(newest, kind.measure(), query);
            Counts.Answer cases = on(newest, kind.measureOfCases(), query);
            if (rows.position() != position || cases.position() != position) {
                Counts then = keeper.knownAt(position);
                rows = on(then, kind.measure(), query);
                cases = on(then, kind.measureOfCases(), query);
            }
            return new Counted(rows.counts()[0], cases.counts()[0]);
        }

        private static Counts.Answer on(Counts counts, int measure, SpanQuery query) {
            Collection<String> centres = query.centres();
            return counts.on(measure, centre -> centres == null || centres.contains(centre), query.day());
        }
    }
}
