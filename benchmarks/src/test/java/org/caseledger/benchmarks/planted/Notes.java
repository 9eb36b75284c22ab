package org.caseledger.benchmarks.planted;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.caseledger.benchmarks.history.ViewDocument;
import org.caseledger.events.EventMetadata;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;

/** A view with a document per aggregate that notes the position of each event folded in. */
final class Notes implements ReadModel<List<Long>> {
    static final String NAME = "notes";
    private static final String POSITIONS = "positions";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(List<Long> positions) {
        return new Document(POSITIONS, positions);
    }

    @Override
    public List<Long> read(Document document) {
        return document.getList(POSITIONS, Long.class);
    }

    static ViewDocument asViewDocument(Document document) {
        return new ViewDocument(document.getString("_id"), document.getList(POSITIONS, Long.class));
    }

    @Override
    public Object projection(ViewChanges<List<Long>> changes) {
        return new Projection(changes);
    }

    /** Public methods of a public class, because Axon calls them by reflection. */
    public static final class Projection {
        private final ViewChanges<List<Long>> changes;

        Projection(ViewChanges<List<Long>> changes) {
            this.changes = changes;
        }

        @EventHandler(payloadType = Object.class)
        public void on(DomainEventMessage<?> event, @MetaDataValue(EventMetadata.POSITION) Long position) {
            changes.change(
                    event.getAggregateIdentifier(),
                    before -> Stream.concat(
                                    Objects.requireNonNullElse(before, List.<Long>of()).stream(), Stream.of(position))
                            .toList());
        }
    }
}
