package org.caseledger.command.forgetting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    private final Set<UUID> approved = new HashSet<>();
    private final Set<UUID> forgotten = new HashSet<>();

    @Override
    public void add(ErasureEvent event) {
        if (event instanceof ErasureApproved) {
            approved.add(event.caseId());
        } else if (event instanceof PersonalDataErased) {
            approved.remove(event.caseId());
            forgotten.add(event.caseId());
        }
    }

    Set<UUID> approved() {
        return Set.copyOf(approved);
    }

    Set<UUID> forgotten() {
        return Set.copyOf(forgotten);
    }

    @Override
    public Document written() {
        return new Document(APPROVED, written(approved)).append(FORGOTTEN, written(forgotten));
    }

    private static List<String> written(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static ErasuresInLog read(Document written) {
        ErasuresInLog read = new ErasuresInLog();
        written.getList(APPROVED, String.class).forEach(id -> read.approved.add(UUID.fromString(id)));
        written.getList(FORGOTTEN, String.class).forEach(id -> read.forgotten.add(UUID.fromString(id)));
        return read;
    }
}
