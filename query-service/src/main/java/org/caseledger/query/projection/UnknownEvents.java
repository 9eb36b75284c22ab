package org.caseledger.query.projection;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.stream.PositionTokens;
import org.caseledger.service.stream.UnknownEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events of types that this version does not know: before the first of them each view waits for a newer version of this service. */
final class UnknownEvents {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownEvents.class);

    private final NavigableMap<Long, Met> byPosition = new ConcurrentSkipListMap<>();

    void met(TrackedEventMessage<?> message) {
        LogEvent event = ((UnknownEvent) message.getPayload()).event();
        Met met = new Met(event.type(), event.revision(), PositionTokens.of(message));
        if (byPosition.putIfAbsent(met.position, met) == null) {
            LOG.error("The views wait: {}. Start a version of this service that knows it", met);
        }
    }

    Optional<Met> first() {
        return Optional.ofNullable(byPosition.firstEntry()).map(Map.Entry::getValue);
    }

    /** Whether one comes next after this position. */
    boolean standBefore(long position) {
        return byPosition.containsKey(position + 1);
    }

    record Met(String type, String revision, long position) {
        @Override
        public String toString() {
            return "the event at position %d is of type %s, revision %s, which this version does not know"
                    .formatted(position, type, revision);
        }
    }
}
