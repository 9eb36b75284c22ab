package org.caseledger.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.testing.AllEvents;
import org.junit.jupiter.api.Test;

class ReportingDelayProjectionTest {
    @Test
    void every_event_of_a_case_is_in_a_group_or_left_out_by_name() {
        Set<Class<?>> rest = AllEvents.types(CaseEvent.class)
                .filter(event -> !EventGroup.events().contains(event))
                .collect(Collectors.toSet());

        assertThat(rest).isEqualTo(ReportingDelayProjection.NOT_TIMED);
    }
}
