package org.caseledger.benchmarks.faults.reader;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.RiskAssessed;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.query.projection.ViewGeneration;

/** A document per aggregate that lists the positions of its events: one folded in twice or not at all shows. */
public final class AggregatePositions implements ReadModel<List<Long>> {
    public static final String NAME = "positions";

    /** Field of the list. */
    public static final String LISTED = "listed";

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
    public Document write(List<Long> positions) {
        return new Document(LISTED, positions);
    }

    @Override
    public List<Long> read(Document document) {
        return document.getList(LISTED, Long.class);
    }

    @Override
    public Object projection(ViewChanges<List<Long>> changes) {
        return new Listing(changes);
    }

    static final class Listing {
        private final ViewChanges<List<Long>> changes;

        Listing(ViewChanges<List<Long>> changes) {
            this.changes = changes;
        }

        @EventHandler
        void on(
                RiskAssessed event,
                DomainEventMessage<?> message,
                @MetaDataValue(value = EventMetadata.POSITION, required = true) Long position) {
            changes.change(message.getAggregateIdentifier(), before -> {
                List<Long> after = before == null ? new ArrayList<>() : new ArrayList<>(before);
                after.add(position);
                return List.copyOf(after);
            });
        }
    }
}
