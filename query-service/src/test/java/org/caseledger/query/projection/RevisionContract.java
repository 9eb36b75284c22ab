package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** A view at a new revision is made beside the one before, which goes on, and is left where it is when the version that keeps it ends. */
abstract class RevisionContract extends ProcessingOnStore {
    private final Tally next = new Tally(2);

    @Test
    void two_versions_keep_their_views_beside_each_other_forwards_and_back() {
        write(50, 5);
        Projections older = startAt("older");
        awaitHead(older);
        Projections newer = startAt("newer", next);
        awaitHead(newer);
        assertThat(counted(next)).isEqualTo(view.counted()).isNotEmpty();

        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        awaitHead(older);
        awaitHead(newer);
        older.stop();
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(1));
        awaitHead(newer);
        assertThat(counted(next)).isNotEqualTo(view.counted());

        Projections back = startAt("older again");
        await().atMost(PATIENCE).until(() -> !processor(back).processingStatus().isEmpty());
        awaitHead(back);

        assertThat(view.counted()).isEqualTo(counted(next));
        assertThat(processor(newer).processingStatus())
                .as("goes on to keep its own")
                .isNotEmpty();
    }

    @Test
    void what_another_revision_left_is_named_by_its_collection() {
        assertThat(tally.stored()).isEqualTo(TallyView.NAME);
        assertThat(next.stored()).isEqualTo(TallyView.NAME + "_2");
        assertThat(next.name()).isEqualTo(TallyView.NAME);
    }

    private Map<String, List<Long>> counted(Tally model) {
        return new TallyView(database, model.stored()).counted();
    }
}
