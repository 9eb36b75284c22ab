package org.caseledger.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.RiskAssessed;

/** Which events went into each case's document: one that is counted twice or not at all shows. */
final class Tally implements ReadModel<List<Long>> {
    private final int revision;
    private final ViewGeneration generation = new ViewGeneration();

    /** Documents that were read from the database. */
    final AtomicInteger read = new AtomicInteger();

    String name = TallyView.NAME;
    boolean hasManyDocuments;
    boolean waitsUntilFilled;

    /** Called for each event as it is handled, and as it is folded into its document. */
    Consumer<CaseEvent> onHandling = event -> {};

    Consumer<String> onFolding = id -> {};

    Tally(int revision) {
        this.revision = revision;
    }

    @Override
    public int revision() {
        return revision;
    }

    @Override
    public ViewGeneration generation() {
        return generation;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean waitsUntilFilled() {
        return waitsUntilFilled;
    }

    @Override
    public boolean hasManyDocuments() {
        return hasManyDocuments;
    }

    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }

    @Override
    public Document write(List<Long> positions) {
        return new Document("events", positions);
    }

    @Override
    public List<Long> read(Document document) {
        read.incrementAndGet();
        return document.getList("events", Long.class);
    }

    @Override
    public Object projection(ViewChanges<List<Long>> changes) {
        return new Counting(changes);
    }

    final class Counting {
        private final ViewChanges<List<Long>> changes;

        Counting(ViewChanges<List<Long>> changes) {
            this.changes = changes;
        }

        @EventHandler
        void on(
                CaseRegistered event,
                @MetaDataValue(value = EventMetadata.POSITION, required = true) Long position,
                @MetaDataValue(value = EventMetadata.SEALED_AT, required = true) Instant sealedAt) {
            count(event, position);
        }

        @EventHandler
        void on(RiskAssessed event, @MetaDataValue(value = EventMetadata.POSITION, required = true) Long position) {
            count(event, position);
        }

        private void count(CaseEvent event, long position) {
            onHandling.accept(event);
            String id = event.caseId().toString();
            changes.change(id, before -> {
                onFolding.accept(id);
                List<Long> after = before == null ? new ArrayList<>() : new ArrayList<>(before);
                after.add(position);
                return List.copyOf(after);
            });
        }
    }
}
