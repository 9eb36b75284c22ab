package org.caseledger.command.centres;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.caseledger.command.lookups.CentreFacts;
import org.jspecify.annotations.Nullable;

/**
 * Knows when a centre runs, who works there and what it has. Keeps a copy of each centre that was asked about, begun with its snapshot, and
 * reads with each question what the log has since; so it may be asked while another aggregate decides. Each answer is as new as the log
 * when it was asked.
 */
public final class CentreLives implements Function<String, CentreFacts> {
    private static final AggregateModel<Centre> MODEL =
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Centre.class);

    private final EventStorageEngine log;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /** @param log without what the running command has not stored yet */
    public CentreLives(EventStorageEngine log) {
        this.log = log;
    }

    @Override
    public CentreFacts apply(String centre) {
        return ask(centre, Centre::facts).orElse(CentreFacts.UNKNOWN);
    }

    /** In any role, at any time. */
    public boolean hasHad(String centre, String staff) {
        return ask(centre, known -> known.hasHad(staff)).orElse(false);
    }

    public boolean hasInspection(String centre, UUID inspection) {
        return ask(centre, known -> known.hasInspection(inspection)).orElse(false);
    }

    /** A centre that was never commissioned leaves no copy: anybody may name any. */
    private <T> Optional<T> ask(String centre, Function<Centre, T> question) {
        Copy known = copies.get(centre);
        Copy copy = known == null ? new Copy(centre) : known;
        Optional<T> answer = copy.ask(question);
        if (known == null && answer.isPresent()) {
            copies.putIfAbsent(centre, copy);
        }
        return answer;
    }

    private final class Copy {
        private final String centre;
        private @Nullable Centre state;
        private long next;

        Copy(String centre) {
            this.centre = centre;
        }

        synchronized <T> Optional<T> ask(Function<Centre, T> question) {
            try {
                readOn();
            } catch (RuntimeException e) { // half of it may be in the copy
                state = null;
                next = 0;
                throw e;
            }
            return Optional.ofNullable(state).map(question);
        }

        private void readOn() {
            if (state == null) {
                log.readSnapshot(centre).ifPresent(snapshot -> {
                    state = (Centre) snapshot.getPayload();
                    next = snapshot.getSequenceNumber() + 1;
                });
            }
            log.readEvents(centre, next).asStream().forEach(event -> {
                Centre known = state == null ? new Centre() : state;
                MODEL.publish(event, known);
                state = known;
                next = event.getSequenceNumber() + 1;
            });
        }
    }
}
