package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** What an event takes beside its own payload and metadata: the same on every store. */
abstract class StoredBytesContract extends NodesOnStore {
    private static final int EVENTS = 100;
    private static final int PAYLOAD = 300;

    /** Names of fields, identities, time; and what a block shares among its events. */
    private static final int MOST_BESIDE = 230;

    @Test
    void an_event_takes_little_beside_its_payload() {
        List<EventMessage<?>> events = new ArrayList<>();
        for (int sequence = 0; sequence < EVENTS; sequence++) {
            events.add(new GenericDomainEventMessage<>(
                    "Case", new UUID(1, 1).toString(), sequence, "x".repeat(PAYLOAD - 2), MetaData.emptyInstance()));
        }
        node().engine.append(events, null, List.of());

        int stored = store.database()
                .getCollection("log", BsonDocument.class)
                .withDocumentClass(RawBsonDocument.class)
                .find()
                .map(block -> block.getByteBuffer().remaining())
                .first();
        int each = stored / EVENTS;
        int wire = store.largestCommand() / EVENTS;
        System.out.printf("%d bytes an event stored, %d on the wire, of which %d are payload%n", each, wire, PAYLOAD);
        assertThat(each - PAYLOAD).isBetween(1, MOST_BESIDE);
        assertThat(wire - each).as("the command around a block").isLessThanOrEqualTo(5);
    }
}
