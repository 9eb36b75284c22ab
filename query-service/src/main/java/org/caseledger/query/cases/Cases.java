package org.caseledger.query.cases;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document a case, {@code {_id, position, packed: [lines, deflated], entries: [line]}}; see {@link StoredEntry#line()}. */
@Component
public final class Cases implements ReadModel<CaseRecord> {
    public static final String NAME = "cases";

    private static final String PACKED = "packed";
    private static final String ENTRIES = "entries";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(CaseRecord value) {
        return new Document(
                        PACKED,
                        value.packed().stream().map(PackedEntries::write).toList())
                .append(ENTRIES, value.recent().stream().map(StoredEntry::line).toList());
    }

    @Override
    public CaseRecord read(Document document) {
        return new CaseRecord(
                document.getList(PACKED, Binary.class).stream()
                        .map(PackedEntries::read)
                        .toList(),
                document.getList(ENTRIES, String.class).stream()
                        .map(StoredEntry::of)
                        .toList());
    }

    /** Another library may deflate the same lines otherwise. */
    @Override
    public Document compared(Document stored) {
        Document plain = new Document(stored);
        plain.remove(PACKED);
        return plain.append(
                ENTRIES, read(stored).all().stream().map(StoredEntry::line).toList());
    }

    @Override
    public Object projection(ViewChanges<CaseRecord> changes) {
        return new CasesProjection(changes);
    }

    /** Serves what follows it: records that grew since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
