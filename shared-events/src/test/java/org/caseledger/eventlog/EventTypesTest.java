package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.events.CaseRegistered;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.LedgerOpened;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void every_event_is_found_by_its_stored_name() {
        assertThat(EventTypes.all()).hasSizeGreaterThan(20).contains(LedgerOpened.class, CaseRegistered.class);
        assertThat(EventTypes.all()).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(EventTypes.classOf(EventTypes.nameOf(event), "1")).contains(event);
            assertThat(EventTypes.classOf(EventTypes.nameOf(event), EventTypes.revisionOf(event)))
                    .contains(event);
        });
    }

    @Test
    void types_that_may_move_a_case_in_the_books_are_told_apart() {
        assertThat(EventTypes.mayPost("CaseRegistered")).isTrue();
        assertThat(EventTypes.mayPost("EntryVoided")).isTrue();
        assertThat(EventTypes.mayPost("CaseClassified")).isFalse();
        assertThat(EventTypes.mayPost("FiguresPublished")).isFalse();
        assertThat(EventTypes.mayPost("CaseVoided")).isFalse();
    }

    @Test
    void later_types_and_revisions_are_not_known() {
        assertThat(EventTypes.classOf("CaseVoided", "1")).isEmpty();
        assertThat(EventTypes.classOf("CaseRegistered", "2")).isEmpty();
        assertThat(EventTypes.classOf("FiguresPublished", "2")).contains(FiguresPublished.class);
        assertThat(EventTypes.classOf("FiguresPublished", "3")).isEmpty();
        assertThat(EventTypes.classOf("Event", "1")).isEmpty();
    }
}
