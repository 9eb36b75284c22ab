package org.caseledger.command.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.PersonKey;
import org.caseledger.events.PersonalEvent;

/** Puts what a command brought of persons under the seal of the event that it led to. */
final class EventSealing {
    private final PersonalSealing sealing;

    EventSealing(PersonalSealing sealing) {
        this.sealing = sealing;
    }

    /**
     * @param messages of these events, in their order
     * @param brought with the command
     * @throws IllegalStateException where not exactly one event keeps what was brought: it would be lost
     */
    List<LogEvent> sealed(List<LogEvent> events, List<? extends EventMessage<?>> messages, List<PersonalText> brought) {
        List<LogEvent> all = new ArrayList<>(events);
        int keep = 0;
        for (int i = 0; i < all.size(); i++) {
            if (messages.get(i).getPayload() instanceof PersonalEvent event
                    && !event.keys().isEmpty()) {
                all.set(i, all.get(i).withSealed(sealing.seal(all.get(i), keys(event), brought)));
                keep++;
            }
        }
        if (keep != (brought.isEmpty() ? 0 : 1)) {
            throw new IllegalStateException(
                    "%d events keep what was brought in %d parts".formatted(keep, brought.size()));
        }
        return all;
    }

    private static List<UUID> keys(PersonalEvent event) {
        return event.keys().stream().map(PersonKey::key).toList();
    }
}
