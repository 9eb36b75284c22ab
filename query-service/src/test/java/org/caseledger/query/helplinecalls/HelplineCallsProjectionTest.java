package org.caseledger.query.helplinecalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.events.Event;
import org.caseledger.query.testing.AllEvents;
import org.caseledger.query.testing.Handlers;
import org.junit.jupiter.api.Test;

class HelplineCallsProjectionTest {
    @Test
    void every_event_is_handled_or_ignored_by_name() {
        Set<Class<?>> handled = Handlers.of(HelplineCallsProjection.class);
        Set<Class<?>> rest = AllEvents.types(Event.class)
                .filter(event -> !handled.contains(event))
                .collect(Collectors.toSet());

        assertThat(HelplineCallsProjection.IGNORED).containsExactlyInAnyOrderElementsOf(castOf(rest));
    }

    @SuppressWarnings("unchecked") // all of them are events
    private static Set<Class<? extends Event>> castOf(Set<?> types) {
        return (Set<Class<? extends Event>>) types;
    }
}
