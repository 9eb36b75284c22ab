package org.caseledger.benchmarks.faults.writer;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.caseledger.service.append.CommandKey;
import org.jspecify.annotations.Nullable;

/**
 * One command: events that are stored together or not at all.
 *
 * @param key absent for a command without one
 */
record Parcel(@Nullable CommandKey key, List<EventMessage<?>> events) {
    Parcel {
        events = List.copyOf(events);
    }

    static Parcel of(List<EventMessage<?>> events) {
        return new Parcel(null, events);
    }

    Parcel and(List<EventMessage<?>> more) {
        List<EventMessage<?>> all = new ArrayList<>(events);
        all.addAll(more);
        return new Parcel(key, all);
    }

    Parcel under(CommandKey given) {
        return new Parcel(given, events);
    }
}
