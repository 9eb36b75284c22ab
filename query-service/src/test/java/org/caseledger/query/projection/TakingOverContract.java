package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.caseledger.query.testing.Who;
import org.caseledger.service.stream.PositionTokens;
import org.junit.jupiter.api.Test;

/** Of several services one keeps a view, and another goes on when it ends. */
abstract class TakingOverContract extends ProcessingOnStore {
    @Test
    void a_second_service_waits_while_the_first_holds_the_claim_and_takes_over_after() {
        write(50, 5);
        Projections first = start();
        awaitHead(first);
        Projections second = startAt("other");
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        awaitHead(first);
        assertThat(processor(second).processingStatus()).isEmpty();
        second.followOthers();
        assertThat(second.completed().position(TallyView.NAME)).isEqualTo(log.head());

        first.stop();
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(1));

        awaitHead(second);
    }

    @Test
    void a_view_is_as_far_as_all_are_who_answer_from_it() {
        write(50, 5);
        awaitHead(start());
        Late late = new Late();
        Projections following = startAt("other", late);
        long before = following.completed().position(TallyView.NAME);

        late.shows = true;
        following.followOthers();

        assertThat(before).isEqualTo(PositionTokens.TAIL);
        assertThat(following.completed().position(TallyView.NAME)).isEqualTo(log.head());
    }

    @Test
    void what_is_wrong_with_one_view_keeps_nobody_from_following_another() {
        write(50, 5);
        Projections first = start();
        awaitHead(first);
        Tally wrong = new Tally(1);
        wrong.name = "wrong";
        Projections following = startAt("other", List.of(wrong, tally), new Failing(wrong.name));
        await().until(() -> following.completed().position(wrong.name) == log.head());
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        awaitHead(first);

        following.followOthers();

        assertThat(following.completed().position(TallyView.NAME)).isEqualTo(log.head());
    }

    /** Cannot do what it tries again. */
    private record Failing(String view) implements ViewListener<List<Long>> {
        @Override
        public void completed(CompletedBatch<List<Long>> batch) {}

        @Override
        public void completedElsewhere(long position) {}

        @Override
        public void again() {
            throw new IllegalStateException("a document of it cannot be read");
        }
    }

    /** Answers from memory, and could not be brought where the view is. */
    private static final class Late implements ViewListener<List<Long>> {
        private volatile boolean shows;

        @Override
        public String view() {
            return TallyView.NAME;
        }

        @Override
        public void completed(CompletedBatch<List<Long>> batch) {}

        @Override
        public void completedElsewhere(long position) {}

        @Override
        public boolean shows(long position) {
            return shows;
        }
    }
}
