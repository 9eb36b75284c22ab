package org.caseledger.query.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.query.testing.AllEvents;
import org.caseledger.query.testing.Handlers;
import org.junit.jupiter.api.Test;

class ReportingDelayProjectionTest {
    @Test
    void every_event_is_handled_or_ignored_by_name() {
        Set<Class<?>> handled = Handlers.of(ReportingDelayProjection.class);
        Set<Class<?>> rest = AllEvents.types(Event.class)
                .filter(event -> !handled.contains(event))
                .collect(Collectors.toSet());

        assertThat(ReportingDelayProjection.IGNORED).containsExactlyInAnyOrderElementsOf(castOf(rest));
    }

    @Test
    void every_event_of_a_case_is_in_a_group_or_left_out_by_name() {
        Set<Class<?>> rest = AllEvents.types(CaseEvent.class)
                .filter(event -> !EventGroup.events().contains(event))
                .collect(Collectors.toSet());

        assertThat(rest).isEqualTo(ReportingDelayProjection.NOT_TIMED);
    }

    @SuppressWarnings("unchecked") // all of them are events
    private static Set<Class<? extends Event>> castOf(Set<?> types) {
        return (Set<Class<? extends Event>>) types;
    }
}
