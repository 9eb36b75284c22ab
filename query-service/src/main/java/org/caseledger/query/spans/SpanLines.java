package org.caseledger.query.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.moment.Moment;

/**
 * The lines that spans stand for, computed from the records of their cases. A record is read once, though spans of its case may come long
 * after one another: its other lines are kept until then.
 *
 * @param <L> a line
 */
final class SpanLines<L> {
    private final KeptRows kept;
    private final RegisterDefinition<L> register;
    private final Moment moment;
    private final Set<RowKind> kinds;
    private final Map<String, Map<String, L>> toCome = new HashMap<>();

    /** @param kinds of the spans */
    SpanLines(KeptRows kept, RegisterDefinition<L> register, Moment moment, Set<RowKind> kinds) {
        this.kept = kept;
        this.register = register;
        this.moment = moment;
        this.kinds = kinds;
    }

    /** Each span comes once. */
    List<L> of(List<Document> spans) {
        Set<String> unread = spans.stream()
                .map(SpanCollection::caseOf)
                .filter(id -> !toCome.containsKey(id))
                .collect(Collectors.toSet());
        toCome.putAll(lines(kept.records().of(unread)));
        return spans.stream().map(this::take).toList();
    }

    private L take(Document span) {
        String id = SpanCollection.caseOf(span);
        Map<String, L> ofCase = Objects.requireNonNullElseGet(toCome.get(id), HashMap::new);
        L line = ofCase.remove(rowOf(span));
        if (line == null) {
            throw new NoSuchElementException("no line of " + register.getClass().getSimpleName() + " for the span "
                    + span.getString("_id") + " at " + moment);
        }
        if (ofCase.isEmpty()) {
            toCome.remove(id);
        }
        return line;
    }

    /** To unpack and parse the entries of 500 cases takes longer than all else of a page, so what processors there are share it. */
    private Map<String, Map<String, L>> lines(Map<String, CaseRecord> records) {
        return records.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, read -> lines(read.getKey(), read.getValue())));
    }

    /** By key and kind of their rows. */
    private Map<String, L> lines(String caseId, CaseRecord record) {
        CaseEntries entries = record.entries(register.reads()::contains);
        CaseAt at = new CaseAt(UUID.fromString(caseId), entries, moment.day(), entries.sequenceAt(moment.position()));
        Map<String, L> lines = new HashMap<>();
        register.lines(at)
                .forEach(line -> register.rows(line)
                        .filter(row -> kinds.contains(row.kind()))
                        .forEach(row -> lines.put(row.key() + " " + row.kind().name(), line)));
        return lines;
    }

    /** A span's id is {@code case key kind from since}. */
    private static String rowOf(Document span) {
        String id = span.getString("_id");
        int since = id.lastIndexOf(' ');
        return id.substring(id.indexOf(' ') + 1, id.lastIndexOf(' ', since - 1));
    }
}
