package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.counts.Counts;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.KeptUp;
import org.caseledger.query.processing.Stored;
import org.jspecify.annotations.Nullable;

/** Registers of cases: every list of them is a question about spans, and every count one about cells. */
public final class Registers implements KeptUp {
    /** What callers wait for; stored nowhere. */
    public static final String VIEW = "spans";

    private final SpanKeeper keeper;
    private final Kept kept;

    public Registers(SpanKeeper keeper, Cases model, MongoDatabase database) {
        this.keeper = keeper;
        this.kept = new Kept(keeper, keeper.list(database), model, database.getCollection(model.name()));
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
     * @param moment that somebody could see, see {@link RegisterPlaces}
     */
    public <L> RegisterQuery<L> ask(RegisterDefinition<L> register, RowKind kind, CentreFilter centres, Moment moment) {
        return new RegisterQuery<>(kept, register, moment, List.of(SpanQuery.of(kind.name(), taken(centres), moment)));
    }

    /** Absent where no row is left out. */
    private @Nullable Collection<String> taken(CentreFilter centres) {
        return centres.takesAll()
                ? null
                : keeper.newest().centres().stream().filter(centres::takes).collect(Collectors.toSet());
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
            return new Counted(count(kind.measure(), query), count(kind.measureOfCases(), query));
        }

        private int count(int measure, SpanQuery query) {
            long position = query.moment().position();
            Counts.Answer newest = on(keeper.newest(), measure, query);
            return newest.position() == position
                    ? newest.counts()[0]
                    : on(keeper.knownAt(position, measure), measure, query).counts()[0];
        }

        private static Counts.Answer on(Counts counts, int measure, SpanQuery query) {
            Collection<String> centres = query.centres();
            return counts.on(measure, centre -> centres == null || centres.contains(centre), query.day());
        }
    }
}
