package org.caseledger.command.forgetting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.folds.Fold;
import org.caseledger.command.folds.FoldKind;
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.ErasureEvent;
import org.caseledger.events.PersonalDataErased;

/** Cases whose erasure somebody has approved, and those that are forgotten. Whether an approval still counts, the case itself says. */
final class ErasuresInLog implements Fold<ErasureEvent> {
    /** Whoever changes what is made of an event, or how it is written, raises its number. */
    static final FoldKind<ErasureEvent, ErasuresInLog> KIND =
            new FoldKind<>("erasures/1", ErasureEvent.class, "Case", ErasuresInLog::new, ErasuresInLog::read);

    private static final String APPROVED = "approved";
    private static final String FORGOTTEN = "forgotten";
    private static final String CASE = "case";
    private static final String KEY_DELETED_AT = "keyDeletedAt";
    private static final String UNRECOVERABLE_FROM = "unrecoverableFrom";

    private final Set<UUID> approved = new HashSet<>();
    private final Map<UUID, Forgotten> forgotten = new HashMap<>();

    /** What the event says. */
    record Forgotten(Instant keyDeletedAt, LocalDate unrecoverableFrom) {}

    @Override
    public void add(ErasureEvent event) {
        if (event instanceof ErasureApproved) {
            approved.add(event.caseId());
        } else if (event instanceof PersonalDataErased erased) {
            approved.remove(erased.caseId());
            forgotten.put(erased.caseId(), new Forgotten(erased.keyDeletedAt(), erased.unrecoverableFrom()));
        }
    }

    Set<UUID> approved() {
        return Set.copyOf(approved);
    }

    Map<UUID, Forgotten> forgotten() {
        return Map.copyOf(forgotten);
    }

    @Override
    public Document written() {
        return new Document(APPROVED, approved.stream().map(UUID::toString).toList())
                .append(
                        FORGOTTEN,
                        forgotten.entrySet().stream()
                                .map(one -> new Document(CASE, one.getKey().toString())
                                        .append(
                                                KEY_DELETED_AT,
                                                one.getValue().keyDeletedAt().toString())
                                        .append(
                                                UNRECOVERABLE_FROM,
                                                one.getValue()
                                                        .unrecoverableFrom()
                                                        .toString()))
                                .toList());
    }

    private static ErasuresInLog read(Document written) {
        ErasuresInLog read = new ErasuresInLog();
        written.getList(APPROVED, String.class).forEach(id -> read.approved.add(UUID.fromString(id)));
        List<Document> all = written.getList(FORGOTTEN, Document.class);
        all.forEach(one -> read.forgotten.put(
                UUID.fromString(one.getString(CASE)),
                new Forgotten(
                        Instant.parse(one.getString(KEY_DELETED_AT)),
                        LocalDate.parse(one.getString(UNRECOVERABLE_FROM)))));
        return read;
    }
}
