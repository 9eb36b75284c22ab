package org.caseledger.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.benchmarks.history.Answer.CONFLICT;
import static org.caseledger.benchmarks.history.Answer.KEY_STORED;
import static org.caseledger.benchmarks.history.Answer.NOT_STORED;
import static org.caseledger.benchmarks.history.Answer.STORED;
import static org.caseledger.benchmarks.history.Answer.UNKNOWN;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViolationTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_of_violation_is_found_and_nothing_beside_it(Kind kind) {
        Verdict verdict = storyOf(kind).verdict();

        assertThat(verdict.sound()).isFalse();
        assertThat(verdict.violations()).extracting(Violation::kind).containsOnly(kind);
    }

    /** A kind without a story does not compile. */
    private static Story storyOf(Kind kind) {
        return switch (kind) {
            case ACKNOWLEDGED_MISSING -> oneCommand().isTold(1, STORED, 0, 0);
            case ACKNOWLEDGED_ELSEWHERE -> oneCommand().stores(1).isTold(1, STORED, 1, 1);
            case DENIED_YET_STORED -> oneCommand().stores(1).isTold(1, NOT_STORED);
            case CONFLICT_WITHOUT_REASON -> oneCommand().isTold(1, CONFLICT);
            case KEY_NOT_STORED -> oneKey().isTold(1, KEY_STORED, 0, 0);
            case COMMAND_TORN -> new Story().sends("w#1", 1, "a/0", "a/1").storesAt(0, 1, "a/0");
            case EVENT_TWICE ->
                new Story()
                        .sends(new Sent("w#1", 1, null, null, List.of(event("a/0"))))
                        .sends(new Sent("w#1", 2, null, null, List.of(event("b/0"))))
                        .stores(1)
                        .stores(2);
            case PLACE_TWICE -> twoCommands("a/0", "a/0").stores(1).stores(2);
            case KEY_TWICE ->
                oneKey().sendsWithKey("w#2", 2, "k", "b/0").stores(1).stores(2);
            case EVENT_NOBODY_SENT -> oneCommand().stores(1).storesAt(1, 99, "b/0");
            case POSITION_GAP -> twoCommands("a/0", "b/0").stores(1).storesAt(2, 2, "b/0");
            case POSITION_OVERLAP -> twoCommands("a/0", "b/0").stores(1).storesAt(0, 2, "b/0");
            case SEQUENCE_GAP -> twoCommands("a/0", "a/2").stores(1, 2);
            case TIME_WENT_BACK ->
                twoCommands("a/0", "b/0")
                        .stores(1)
                        .stores(2)
                        .changed(block -> new LoggedBlock(
                                block.position(),
                                Instant.EPOCH,
                                block.prev(),
                                block.hash(),
                                block.keys(),
                                block.events()));
            case CHAIN_BROKEN ->
                oneCommand()
                        .stores(1)
                        .changed(block -> new LoggedBlock(
                                block.position(),
                                block.sealedAt(),
                                "another",
                                block.hash(),
                                block.keys(),
                                block.events()));
            case FORK -> oneCommand().stores(1).sees("r#1", 0, "another", List.of(Story.id(1, "a/0")));
            case READER_SKIPPED ->
                twoCommands("a/0", "b/0").stores(1).stores(2).resumes("r#1", -1).sees("r#1", 1);
            case SEEN_NOT_STORED -> oneCommand().sees("r#1", 0, Story.hash(0), List.of(Story.id(1, "a/0")));
            case VIEW_MISSES -> oneCommand().stores(1).viewUpTo(0);
            case VIEW_DOUBLES -> oneCommand().stores(1).viewUpTo(0, new FoldedDocument("a", List.of(0L, 0L)));
            case VIEW_INVENTS -> oneCommand().stores(1).viewUpTo(0, new FoldedDocument("a", List.of(0L, 1L)));
        };
    }

    @Test
    void a_violation_names_the_command_and_says_in_a_sentence_what_is_wrong() {
        assertThat(twoCommands("a/0", "b/0")
                        .stores(2)
                        .isTold(1, STORED, 0, 0)
                        .verdict()
                        .violations())
                .containsExactly(new Violation(
                        Kind.ACKNOWLEDGED_MISSING,
                        0,
                        "w#1/1",
                        "w#1/1 was told to be stored at 0, where something else stands"));
    }

    @Test
    void parts_of_a_command_in_two_blocks_are_torn() {
        Story story = new Story().sends("w#1", 1, "a/0", "a/1");

        assertFound(Kind.COMMAND_TORN, story.storesAt(0, 1, "a/0").storesAt(1, 1, "a/1"));
    }

    @Test
    void parts_of_a_command_in_another_order_are_torn() {
        Story story = new Story()
                .sends("w#1", 1, "a/0", "b/0")
                .stores(1)
                .changed(block -> new LoggedBlock(
                        block.position(),
                        block.sealedAt(),
                        block.prev(),
                        block.hash(),
                        block.keys(),
                        List.of(
                                new EventInLog(0, Story.id(1, "a/0"), "a", 0),
                                new EventInLog(1, Story.id(1, "c/0"), "c", 0),
                                new EventInLog(2, Story.id(1, "b/0"), "b", 0))));

        assertFound(Kind.COMMAND_TORN, story);
    }

    @Test
    void a_conflict_told_of_what_is_stored_is_a_denial() {
        assertFound(
                Kind.DENIED_YET_STORED, twoCommands("a/0", "a/1").stores(1, 2).isTold(2, CONFLICT));
    }

    @Test
    void a_denial_is_not_excused_by_another_denial_of_the_same_events() {
        assertFound(
                Kind.DENIED_YET_STORED,
                oneCommand()
                        .sendsAgain("w#1", 2, 1)
                        .stores(1)
                        .isTold(1, NOT_STORED)
                        .isTold(2, NOT_STORED));
    }

    @Test
    void a_command_stored_under_its_key_by_a_process_that_died_and_then_told_as_not_stored_is_a_denial() {
        assertFound(
                Kind.DENIED_YET_STORED,
                oneKey().stores(1).sendsWithKey("w#2", 2, "k", "b/0").isTold(2, NOT_STORED));
    }

    @Test
    void a_key_told_as_not_stored_and_stored_by_another_sending_afterwards_is_a_denial() {
        assertFound(
                Kind.DENIED_YET_STORED,
                oneKey().sendsWithKey("w#2", 2, "k", "b/0")
                        .isTold(2, NOT_STORED)
                        .stores(1)
                        .isTold(1, STORED, 0, 0));
    }

    @Test
    void a_conflict_told_after_the_process_knew_that_the_key_is_stored_is_a_denial() {
        Story story = oneKey().stores(1).isTold(1, STORED, 0, 0).sendsWithKey("w#1", 2, "k", "a/0");

        assertFound(Kind.DENIED_YET_STORED, story.isTold(2, CONFLICT));
    }

    @Test
    void a_stored_event_of_ones_own_is_no_reason_for_a_conflict() {
        assertFound(Kind.CONFLICT_WITHOUT_REASON, oneCommand().stores(1).isTold(1, CONFLICT));
    }

    @Test
    void a_loser_in_another_process_is_no_reason_for_a_conflict() {
        Story story = placeTaken().sends("w#1", 2, "a/0").sends("w#3", 3, "a/1");

        assertFound(Kind.CONFLICT_WITHOUT_REASON, story.isTold(2, CONFLICT).isTold(3, CONFLICT));
    }

    @Test
    void a_loser_that_had_lost_before_is_no_reason_for_a_conflict() {
        Story story = placeTaken().sends("w#1", 2, "a/0").isTold(2, CONFLICT).sends("w#1", 3, "a/1");

        assertFound(Kind.CONFLICT_WITHOUT_REASON, story.isTold(3, CONFLICT));
    }

    @Test
    void a_loser_on_another_aggregate_is_no_reason_for_a_conflict() {
        Story story = placeTaken().sends("w#1", 2, "a/0").sends("w#1", 3, "b/0");

        assertFound(Kind.CONFLICT_WITHOUT_REASON, story.isTold(2, CONFLICT).isTold(3, CONFLICT));
    }

    @Test
    void two_conflicts_do_not_excuse_each_other() {
        Story story = twoCommands("a/0", "a/1");

        assertFound(Kind.CONFLICT_WITHOUT_REASON, story.isTold(1, CONFLICT).isTold(2, CONFLICT));
    }

    @Test
    void an_unknown_outcome_that_came_to_nothing_is_no_reason_for_a_conflict() {
        Story story = twoCommands("a/0", "a/1");

        assertFound(Kind.CONFLICT_WITHOUT_REASON, story.isTold(1, UNKNOWN).isTold(2, CONFLICT));
    }

    @Test
    void a_first_outcome_told_at_the_wrong_place_is_found() {
        Story story = oneKey().stores(1).sendsAgain("w#1", 2, 1);

        assertFound(Kind.KEY_NOT_STORED, story.isTold(2, KEY_STORED, 1, 1));
    }

    @Test
    void a_first_outcome_of_another_request_is_found() {
        Story story = oneKey().stores(1).sends(new Sent("w#1", 2, "k", "of another request", List.of()));

        assertFound(Kind.KEY_NOT_STORED, story.isTold(2, KEY_STORED, 0, 0));
    }

    @Test
    void a_command_stored_without_its_key_is_found() {
        assertFound(Kind.KEY_NOT_STORED, oneKey().storesAt(0, 1, "a/0"));
    }

    @Test
    void a_key_stored_twice_is_found_even_if_the_log_forgot_one_of_them() {
        Story story = oneKey().sendsWithKey("w#2", 2, "k", "b/0").stores(1).storesAt(1, 2, "b/0");

        assertFound(Kind.KEY_TWICE, story);
    }

    @Test
    void an_event_stored_for_another_place_than_it_was_sent_for_was_sent_by_nobody() {
        Story story = oneCommand()
                .stores(1)
                .changed(block -> new LoggedBlock(
                        block.position(),
                        block.sealedAt(),
                        block.prev(),
                        block.hash(),
                        block.keys(),
                        List.of(new EventInLog(0, Story.id(1, "a/0"), "b", 0))));

        assertFound(Kind.EVENT_NOBODY_SENT, story);
    }

    @Test
    void what_the_verifier_says_is_passed_on() {
        assertFound(Kind.CHAIN_BROKEN, oneCommand().stores(1).isBroken("block 0: has another hash"));
    }

    @Test
    void a_reader_that_is_given_a_position_twice_is_found() {
        assertFound(
                Kind.READER_SKIPPED,
                oneCommand().stores(1).resumes("r#1", -1).sees("r#1", 0).sees("r#1", 0));
    }

    @Test
    void a_reader_that_resumes_behind_what_it_saw_is_found() {
        Story story =
                twoCommands("a/0", "b/0").stores(1).stores(2).resumes("r#1", -1).sees("r#1", 0);

        assertFound(Kind.READER_SKIPPED, story.resumes("r#2", 1));
    }

    @Test
    void two_readers_with_different_events_at_a_position_the_log_lost_are_a_fork() {
        Story story = twoCommands("a/0", "b/0")
                .sees("r#1", 0, Story.hash(0), List.of(Story.id(1, "a/0")))
                .sees("r#2", 0, Story.hash(0), List.of(Story.id(2, "b/0")));

        assertFound(Kind.FORK, story);
    }

    @Test
    void a_block_that_grew_after_it_was_read_is_a_fork() {
        Story story = twoCommands("a/0", "b/0").stores(1, 2);

        assertFound(Kind.FORK, story.sees("r#1", 0, Story.hash(0), List.of(Story.id(1, "a/0"))));
    }

    private static void assertFound(Kind kind, Story story) {
        assertThat(story.verdict().kinds()).contains(kind);
    }

    private static Story oneCommand() {
        return new Story().sends("w#1", 1, "a/0");
    }

    private static Story oneKey() {
        return new Story().sendsWithKey("w#1", 1, "k", "a/0");
    }

    private static Story twoCommands(String first, String second) {
        return new Story().sends("w#1", 1, first).sends("w#1", 2, second);
    }

    private static Story placeTaken() {
        return new Story().sends("w#2", 1, "a/0").stores(1);
    }

    private static SentEvent event(String place) {
        return new SentEvent(Story.id(0, "same"), place.split("/", -1)[0], 0);
    }
}
