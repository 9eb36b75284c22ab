package org.caseledger.command.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.caseledger.command.Refusal;
import org.caseledger.command.centres.Centre;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Event;

/** Both aggregates behind a command bus, on a store that forgets; for tests that need more than one aggregate or many commands. */
public final class LedgerInMemory implements AutoCloseable {
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Configuration configuration;
    private final CommandGateway gateway;

    public LedgerInMemory() {
        configuration = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(c -> new StreamsInMemory())
                .configureAggregate(Centre.class)
                .configureAggregate(Case.class)
                .start();
        configuration
                .eventStore()
                .subscribe(batch -> batch.forEach(message -> events.add((Event) message.getPayload())));
        configuration.commandBus().registerDispatchInterceptor(PermissiveFixture.PERMISSIVE);
        gateway = configuration.commandGateway();
    }

    /** @return why it was refused, if it was */
    public Optional<Refusal> send(Object command) {
        try {
            gateway.sendAndWait(command);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Everything stored, in order. */
    public List<Event> events() {
        return events;
    }

    @Override
    public void close() {
        configuration.shutdown();
    }
}
