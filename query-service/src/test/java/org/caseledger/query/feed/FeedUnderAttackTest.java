package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.Test;

/** Nobody learns from the open feed more than types of events, their order and their times tell. */
class FeedUnderAttackTest extends QueryServiceContract {

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected void given(TestLog log) {
        SyntheticLedger.write(log);
    }

    /** {@link PlantedLeaksTest} shows that the same attacker finds what there is to be found. */
    @Test
    void the_open_feed_tells_nothing_that_is_hidden() {
        List<LogEvent> stored = service.log().events();
        List<SeenEvent> feed = new ArrayList<>();
        while (feed.size() < stored.size()) {
            service.get(
                            Users.INTEGRATOR,
                            "/api/events?limit=1000&lastEventId=" + (feed.isEmpty() ? "" : feed.size() - 1))
                    .json()
                    .forEach(event ->
                            feed.add(SeenEvent.of(stored.get(feed.size()).type(), event)));
        }

        assertThat(new FeedAttacker(stored, HiddenFields::contain).findings(feed))
                .isEmpty();
    }
}
