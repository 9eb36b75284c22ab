package org.caseledger.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.benchmarks.history.Answer.CONFLICT;
import static org.caseledger.benchmarks.history.Answer.KEY_STORED;
import static org.caseledger.benchmarks.history.Answer.NOT_STORED;
import static org.caseledger.benchmarks.history.Answer.STORED;
import static org.caseledger.benchmarks.history.Answer.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log may do without breaking a promise. */
class SoundHistoryTest {
    private final Story story = new Story();

    @Test
    void a_run_in_which_everything_went_well_is_sound() {
        story.sends("w#1", 1, "a/0", "a/1")
                .sendsWithKey("w#1", 2, "k", "b/0")
                .stores(1, 2)
                .isTold(1, STORED, 0, 1)
                .isTold(2, STORED, 2, 2)
                .sends("w#2", 3, "a/2")
                .stores(3)
                .isTold(3, STORED, 3, 3)
                .resumes("r#1", -1)
                .sees("r#1", 0)
                .sees("r#1", 3)
                .viewUpTo(3, new FoldedDocument("a", List.of(0L, 1L, 3L)), new FoldedDocument("b", List.of(2L)));

        assertSound();
        assertThat(story.verdict().answered(STORED)).isEqualTo(3);
    }

    @Test
    void an_unknown_outcome_is_counted_and_no_violation_whichever_it_was() {
        story.sends("w#1", 1, "a/0")
                .sends("w#1", 2, "b/0")
                .sends("w#1", 3, "c/0")
                .stores(1)
                .isTold(1, UNKNOWN)
                .isTold(2, UNKNOWN);

        assertSound();
        assertThat(story.verdict().answered(UNKNOWN)).isEqualTo(3);
        assertThat(story.verdict().unknownStored()).isEqualTo(1);
        assertThat(story.verdict().unknownAbsent()).isEqualTo(2);
    }

    @Test
    void a_command_whose_process_was_killed_counts_as_unknown() {
        story.sends("w#1", 1, "a/0").stores(1).sends("w#2", 2, "a/0").isTold(2, CONFLICT);

        assertSound();
        assertThat(story.verdict().unknownStored()).isEqualTo(1);
    }

    @Test
    void what_was_refused_or_failed_may_be_absent() {
        story.sends("w#1", 1, "a/0")
                .stores(1)
                .isTold(1, STORED, 0, 0)
                .sends("w#2", 2, "a/0", "a/1")
                .isTold(2, CONFLICT)
                .sends("w#2", 3, "b/0")
                .isTold(3, NOT_STORED);

        assertSound();
    }

    @Test
    void a_conflict_excuses_what_waited_behind_it_and_what_waited_behind_that() {
        story.sends("w#2", 1, "a/0")
                .stores(1)
                .isTold(1, STORED, 0, 0)
                .sends("w#1", 2, "a/0", "b/0")
                .sends("w#1", 3, "b/1", "c/0")
                .sends("w#1", 4, "c/1")
                .isTold(2, CONFLICT)
                .isTold(3, CONFLICT)
                .isTold(4, CONFLICT);

        assertSound();
    }

    @Test
    void a_stored_key_excuses_what_waited_behind_its_second_sending() {
        story.sendsWithKey("w#2", 1, "k", "a/0")
                .stores(1)
                .isTold(1, STORED, 0, 0)
                .sendsWithKey("w#1", 2, "k", "b/0")
                .sends("w#1", 3, "b/1")
                .isTold(2, KEY_STORED, 0, 0)
                .isTold(3, CONFLICT);

        assertSound();
    }

    @Test
    void a_loser_whose_process_died_before_it_heard_of_it_excuses_what_waited_behind_it() {
        story.sends("w#2", 1, "a/0")
                .stores(1)
                .isTold(1, STORED, 0, 0)
                .sends("w#1", 2, "a/0")
                .sends("w#1", 3, "a/1")
                .isTold(3, CONFLICT);

        assertSound();
    }

    @Test
    void of_two_rivals_in_one_block_one_is_stored_and_the_other_in_conflict() {
        story.sends("w#1", 1, "a/0")
                .sends("w#1", 2, "a/0")
                .sends("w#1", 3, "a/1")
                .stores(1)
                .isTold(1, STORED, 0, 0)
                .isTold(2, CONFLICT)
                .isTold(3, CONFLICT);

        assertSound();
    }

    @Test
    void the_same_events_sent_again_may_be_stored_by_either_sending() {
        story.sendsWithKey("w#1", 1, "k", "a/0")
                .isTold(1, UNKNOWN)
                .sendsAgain("w#2", 2, 1)
                .stores(1)
                .isTold(2, CONFLICT)
                .sendsAgain("w#2", 3, 1)
                .isTold(3, KEY_STORED, 0, 0);

        assertSound();
    }

    @Test
    void a_key_may_be_in_conflict_in_one_process_while_another_stores_it() {
        story.sends("w#2", 1, "b/0")
                .stores(1)
                .sendsWithKey("w#1", 2, "k", "a/0")
                .sendsWithKey("w#2", 3, "k", "b/0")
                .isTold(3, CONFLICT)
                .stores(2)
                .isTold(2, STORED, 1, 1);

        assertSound();
    }

    @Test
    void a_command_without_a_key_that_was_not_stored_may_be_sent_again_and_be_stored() {
        story.sends("w#1", 1, "a/0")
                .isTold(1, NOT_STORED)
                .sends("w#1", 2, "a/0")
                .stores(2)
                .isTold(2, STORED, 0, 0);

        assertSound();
    }

    @Test
    void a_reader_goes_on_inside_a_block_where_an_earlier_incarnation_was_killed() {
        story.sends("w#1", 1, "a/0", "a/1", "a/2")
                .sends("w#1", 2, "b/0")
                .stores(1)
                .stores(2)
                .isTold(1, STORED, 0, 2)
                .isTold(2, STORED, 3, 3)
                .resumes("r#1", -1)
                .sees("r#1", 0)
                .resumes("r#2", 0)
                .sees("r#2", 1)
                .sees("r#2", 3);

        assertSound();
    }

    @Test
    void a_reader_that_stops_loudly_is_reported_and_no_violation() {
        story.resumes("r#1", -1).stops("r#1");

        assertSound();
        assertThat(story.verdict().stopped()).extracting(Stopped::reader).containsExactly("r#1");
    }

    @Test
    void a_view_may_lack_what_lies_behind_its_token_and_some_of_its_documents_may_be_past_it() {
        story.sends("w#1", 1, "a/0")
                .sends("w#1", 2, "a/1", "b/0")
                .stores(1)
                .stores(2)
                .viewUpTo(0, new FoldedDocument("a", List.of(0L, 1L)));

        assertSound();
    }

    @Test
    void a_history_that_answers_what_nobody_sent_is_refused() {
        List<HistoryLine> answerAlone = List.of(Told.of("w#1", 1, CONFLICT));

        assertThatThrownBy(() -> Checker.check(new History(answerAlone), new LogContents(List.of(), null)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertSound() {
        assertThat(story.verdict().violations()).isEmpty();
    }
}
