package org.caseledger.query.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewGeneration;
import org.caseledger.service.json.LedgerJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The view {@value #NAME}: one document a case, {@code {_id, position, packed: [lines, deflated], entries: [line], …}} with the fields of its
 * {@link CaseSummary} as JSON spells them; see {@link StoredEntry}.
 */
@Component
public final class Cases implements ReadModel<RegisteredCase> {
    public static final String NAME = "casefiles";

    /** That a field is absent is more than every index tells. */
    public static final String CLASSIFIED = "classified";

    /** Position of its first event: of cases registered on one day, what was recorded last comes first. */
    public static final String BEGUN = "begun";

    /** Ids of cases that it ever named in a link. */
    public static final String EVER_LINKED = "everLinked";

    private static final String PACKED = "packed";
    private static final String ENTRIES = "entries";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /**
     * Absent values are written as null: the local store leaves a field in its old place when a document is replaced, so the bytes would
     * tell how the batches were cut ({@code ReplayContract}).
     */
    private static final JsonMapper WHOLE = LedgerJson.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    /** What a page of the register needs of a document: most of it is entries. */
    public static final Bson SUMMARY = Projections.exclude(PACKED, ENTRIES, EVER_LINKED);

    /** What {@link #record} reads of a document. */
    public static final Bson RECORD = Projections.include(Documents.POSITION, PACKED, ENTRIES);

    private final ViewGeneration generation = new ViewGeneration();

    @Override
    public ViewGeneration generation() {
        return generation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 4; // whom a centre gave a case to stayed its worker after the hand-over to it was retracted
    }

    /** Some ten kilobytes each; a case changes every few days. */
    @Override
    public int keptInMemory() {
        return 1_000;
    }

    @Override
    public boolean hasManyDocuments() {
        return true;
    }

    @Override
    public Document write(RegisteredCase value) {
        CaseRecord record = value.record();
        Document document = new Document(
                        PACKED,
                        record.packed().stream().map(PackedEntries::write).toList())
                .append(ENTRIES, record.recent().stream().map(StoredEntry::line).toList())
                .append(BEGUN, value.begun())
                .append(
                        EVER_LINKED,
                        value.everLinked().stream().map(UUID::toString).toList())
                .append(CLASSIFIED, value.summary().gbvimsType() != null);
        document.putAll(WHOLE.convertValue(value.summary(), FIELDS));
        return document;
    }

    @Override
    public RegisteredCase read(Document document) {
        return new RegisteredCase(
                record(document).value(),
                summary(document),
                document.getLong(BEGUN),
                document.getList(EVER_LINKED, String.class).stream()
                        .map(UUID::fromString)
                        .toList());
    }

    /** Without the summary, which costs more to read. */
    public static ViewDocument<CaseRecord> record(Document document) {
        return new ViewDocument<>(
                document.getString("_id"),
                document.getLong(Documents.POSITION),
                new CaseRecord(
                        document.getList(PACKED, Binary.class).stream()
                                .map(PackedEntries::read)
                                .toList(),
                        document.getList(ENTRIES, String.class).stream()
                                .map(StoredEntry::of)
                                .toList()));
    }

    /** Without the entries, which need not be there. */
    public static CaseSummary summary(Document document) {
        Document fields = new Document(document);
        fields.remove(PACKED);
        fields.remove(ENTRIES);
        return LedgerJson.mapper().convertValue(fields, CaseSummary.class);
    }

    /** Another library may deflate the same lines otherwise. */
    @Override
    public Document compared(Document stored) {
        Document plain = new Document(stored);
        plain.remove(PACKED);
        return plain.append(
                ENTRIES,
                record(stored).value().all().stream().map(StoredEntry::line).toList());
    }

    @Override
    public Object projection(ViewChanges<RegisteredCase> changes) {
        return new CasesProjection(changes);
    }

    /**
     * What follows the view asks for records that grew since. A page of the register is read along an index, or sorted where the filter is a
     * span: in its order after each filter that narrows it.
     */
    @Override
    public List<Document> indexes() {
        return List.of(
                new Document(Documents.POSITION, 1),
                inOrder(new Document()),
                inOrder(new Document("centre", 1)),
                inOrder(new Document("district", 1)),
                inOrder(new Document("status", 1)),
                inOrder(new Document("risk", 1)),
                inOrder(new Document("categories", 1)),
                inOrder(new Document("gbvimsType", 1)),
                inOrder(new Document("ageBand", 1)),
                inOrder(new Document("channel", 1)),
                inOrder(new Document(CLASSIFIED, 1)),
                inOrder(new Document("worker", 1)),
                inOrder(new Document("closingReason", 1)),
                inOrder(new Document("broughtForward", 1)),
                inOrder(new Document("resolvedOn", 1)),
                inOrder(new Document("closedOn", 1)),
                inOrder(new Document("pendingTransfer.to", 1)),
                new Document("number", 1).append("_id", 1),
                new Document("centre", 1).append("number", 1).append("_id", 1),
                new Document("district", 1).append("number", 1).append("_id", 1),
                new Document(EVER_LINKED, 1));
    }

    private static Document inOrder(Document key) {
        return key.append("registeredOn", -1).append(BEGUN, -1);
    }
}
