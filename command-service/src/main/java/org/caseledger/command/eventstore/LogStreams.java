package org.caseledger.command.eventstore;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;
import org.caseledger.events.EventMetadata;

/** Opens streams of the log for Axon's processors. */
final class LogStreams {
    private final LogReader reader;
    private final LogBell bell;
    private final Serializer serializer;

    LogStreams(LogReader reader, LogBell bell, Serializer serializer) {
        this.reader = reader;
        this.bell = bell;
        this.serializer = serializer;
    }

    LogStream after(long position) {
        return new LogStream(new LogTail(reader, bell, position, null), bell, this);
    }

    List<TrackedEventMessage<?>> messages(Block block) {
        List<StoredMessage> stored = new ArrayList<>();
        long position = block.position();
        for (LogEvent event : block.events()) {
            stored.add(StoredMessage.of(event, position++));
        }
        Iterator<? extends TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(
                        stored.stream(), serializer, NoOpEventUpcaster.INSTANCE)
                .iterator();
        List<TrackedEventMessage<?>> placed = new ArrayList<>();
        for (long at = block.position(); messages.hasNext(); at++) {
            TrackedEventMessage<?> message = messages.next();
            placed.add(EventUtils.asTrackedEventMessage(
                    message.andMetaData(Map.of(EventMetadata.POSITION, at, EventMetadata.SEALED_AT, block.sealedAt())),
                    message.trackingToken()));
        }
        return placed;
    }
}
