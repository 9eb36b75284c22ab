package org.caseledger.benchmarks.rivals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events of one aggregate that say of themselves when they happened. */
final class Told {
    private Told() {}

    static List<DomainEventMessage<?>> at(Instant time, String aggregate, long first, int count) {
        return LongStream.range(first, first + count)
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "Case",
                        aggregate,
                        sequence,
                        aggregate + "/" + sequence,
                        MetaData.emptyInstance(),
                        UUID.randomUUID().toString(),
                        time))
                .toList();
    }
}
