package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.events.CaseRegistered;
import org.caseledger.events.LedgerOpened;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void every_event_is_found_by_its_stored_name() {
        assertThat(EventTypes.all()).hasSizeGreaterThan(20).contains(LedgerOpened.class, CaseRegistered.class);
        assertThat(EventTypes.all()).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(EventTypes.classOf(EventTypes.nameOf(event), "1")).contains(event);
        });
    }

    @Test
    void later_types_and_revisions_are_not_known() {
        assertThat(EventTypes.classOf("CaseVoided", "1")).isEmpty();
        assertThat(EventTypes.classOf("CaseRegistered", "2")).isEmpty();
        assertThat(EventTypes.classOf("Event", "1")).isEmpty();
    }
}
