package org.caseledger.benchmarks.rivals;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** A place to store events; many threads may append at once. */
public interface Store extends AutoCloseable {
    /** Stores these as one command; when it returns they are durable. */
    void append(List<DomainEventMessage<?>> events);

    /** Forgets everything stored. */
    @Override
    void close();
}
