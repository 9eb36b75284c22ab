package org.caseledger.query.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** A view counts each event once, and comes out the same whenever it is made. */
abstract class CountingContract extends ProcessingOnStore {
    @Test
    void every_event_is_counted_once_and_in_order() {
        Map<String, List<Long>> expected = write(200, 20);

        Projections projections = start();

        awaitHead(projections);
        assertThat(view.counted()).isEqualTo(expected);
    }

    @Test
    void an_event_written_later_is_counted_soon() {
        write(10, 5);
        Projections projections = start();
        awaitHead(projections);

        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(9));

        awaitHead(projections);
        assertThat(view.counted()).containsKey(Assessments.caseId(9).toString());
    }

    @Test
    void the_position_moves_past_events_that_the_view_does_not_know() {
        write(10, 5);
        log.appendUnknown(Assessments.NOON);

        awaitHead(start());
    }

    @Test
    void two_replays_are_equal_byte_by_byte_however_the_batches_are_cut() {
        write(300, 30);
        awaitHead(start());
        Map<String, String> first = view.bytes();
        started.forEach(Projections::stop);
        view.drop();
        database.getCollection(LogTokenStore.COLLECTION).drop();

        awaitHead(start(7));

        assertThat(first).isNotEmpty();
        assertThat(view.bytes()).isEqualTo(first);
    }
}
