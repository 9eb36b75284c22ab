package org.caseledger.benchmarks.faults.writer;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;

/** Events to send; what they say does not matter, where they belong does. */
final class Events {
    private static final String AGGREGATE_TYPE = "Case";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    private Events() {}

    static List<EventMessage<?>> of(String aggregate, long sequence, int count) {
        return LongStream.range(sequence, sequence + count)
                .<EventMessage<?>>mapToObj(at ->
                        new GenericDomainEventMessage<>(AGGREGATE_TYPE, aggregate, at, payload(aggregate.hashCode())))
                .toList();
    }

    static List<EventMessage<?>> alone(Random random) {
        return List.of(new GenericEventMessage<>(payload(random.nextInt())));
    }

    private static RiskAssessed payload(int about) {
        return new RiskAssessed(new UUID(0, about), RiskLevel.HIGH, DAY);
    }
}
