package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.LastCheckpoint;
import org.caseledger.events.LedgerRestored;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.events.SigningResumed;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.NoteVerifier;
import org.caseledger.tree.Origin;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer of the State says of a log that was restored, or whose signer has lost its memory. */
@RequiresReplicaSet
class RestoredLogOnReplicaSetTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, RunningQueryService.PATNA);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, "");
    private static final Origin FIRST = new Origin("osc.example", RunningQueryService.LEDGER, null);
    private static final NoteKey KEY = NoteKey.generate(FIRST.text());

    private final TestStore store = TestStore.replicaSet();
    private final TestLog log = new TestLog(store.uri());
    private final LeavesOfLog leaves = new LeavesOfLog(new LogReader(log.database()));
    private final Checkpoints checkpoints = new Checkpoints(log.views());
    private final Path folder;
    private int serial;

    RestoredLogOnReplicaSetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void five_cases_are_signed() {
        memoryOf(KEY).remember(TreeHead.EMPTY);
        for (int i = 0; i < 5; i++) {
            grow();
        }
        assertThat(signer(KEY, Witnesses.none()).sign()).isPresent();
    }

    @AfterEach
    void close() {
        log.close();
        store.close();
    }

    @Test
    void a_restore_with_loss_ends_the_name_and_begins_another() throws IOException {
        TreeHead last = leaves.head();
        Signer old = signer(KEY, Witnesses.none());
        loseAllButBlocks(3);
        assertRefused(old, "it is older than what was signed");
        grow();
        grow();
        grow();
        assertRefused(old, "are not those that were signed");
        log.append(JUNE, OFFICER, new LedgerRestored(FIRST.text(), signed(last, KEY), 2, JUNE));

        Origin next = FIRST.after(last);
        assertRefused(old, "nothing is signed under the name " + FIRST.text(), "--origin " + next.text());
        NoteKey key = NoteKey.generate(next.text());
        memoryOf(key).remember(TreeHead.EMPTY);
        try (StrictWitness witness = new StrictWitness(NoteVerifier.read(key.verifier()))) {
            assertThat(signer(key, new Witnesses(List.of(witness.asked()), 1, Duration.ofDays(1)))
                            .sign())
                    .hasValueSatisfying(
                            note -> assertThat(note).startsWith(next.text() + "\n" + leaves.events() + "\n"));
            assertThat(witness.seen()).isEqualTo(leaves.events());
        }
        assertThat(checkpoints.newest().orElseThrow()).startsWith(next.text() + "\n");
        assertThat(Files.exists(folder.resolve("checkpoint-" + last.size()))).isTrue();
        assertThat(Files.exists(folder.resolve("checkpoint-" + next.restored() + "-" + leaves.events())))
                .isTrue();
        assertRefused(signer(KEY, Witnesses.none()), "nothing is signed under the name " + FIRST.text());
    }

    @Test
    void a_demo_makes_a_key_of_the_name_that_is_good_now() {
        Ledger ledger = new Ledger(RunningQueryService.LEDGER, Purpose.DEMO, Duration.ZERO, JUNE);
        TreeHead last = leaves.head();
        log.append(JUNE, OFFICER, new LedgerRestored(FIRST.text(), signed(last, KEY), 2, JUNE));

        NoteKey made = new KeyFile(folder.resolve("made.key")).key(ledger, leaves.history());

        assertThat(made.name()).isEqualTo(FIRST.after(last).text());
    }

    @Test
    void without_the_file_somebody_answers_for_the_last_checkpoint() throws IOException {
        Files.delete(memory(KEY));
        grow();
        Signer signer = signer(KEY, Witnesses.none());
        assertThatThrownBy(signer::sign).isInstanceOf(SignedFileLost.class).hasMessageContaining("resumptions");

        log.append(JUNE, OFFICER, new SigningResumed(FIRST.text(), signed(first(5), KEY), JUNE));

        assertThat(signer.sign()).isPresent();
        assertThat(memoryOf(KEY).read()).isEqualTo(leaves.head());
    }

    /** Else what was said once would count for every later loss. */
    @Test
    void what_was_said_before_the_signer_began_is_not_about_this_loss() throws IOException {
        log.append(JUNE, OFFICER, new SigningResumed(FIRST.text(), signed(first(5), KEY), JUNE));
        Files.delete(memory(KEY));

        assertThatThrownBy(signer(KEY, Witnesses.none())::sign).isInstanceOf(SignedFileLost.class);
    }

    @Test
    void what_somebody_answers_for_must_fit_the_log_and_be_signed_with_its_key() throws IOException {
        Files.delete(memory(KEY));
        Signer signer = signer(KEY, Witnesses.none());
        TreeHead head = leaves.head();

        log.append(JUNE, OFFICER, new SigningResumed(FIRST.text(), signed(new TreeHead(4, head.root()), KEY), JUNE));
        assertRefused(signer, "the first 4 events are not those that were signed");
        log.append(JUNE, OFFICER, new SigningResumed(FIRST.text(), signed(new TreeHead(40, head.root()), KEY), JUNE));
        assertRefused(signer, "it is older than what was signed");
        log.append(
                JUNE,
                OFFICER,
                new SigningResumed(FIRST.text(), signed(first(5), NoteKey.generate(FIRST.text())), JUNE));
        assertRefused(signer, "was not signed with this key");
    }

    private TreeHead first(long events) {
        return new TreeHead(events, leaves.of(events).root());
    }

    private void loseAllButBlocks(int blocks) {
        List<Block> older = log.blocks().subList(0, blocks);
        log.restore(List.copyOf(older));
    }

    private static LastCheckpoint signed(TreeHead head, NoteKey key) {
        String note = key.sign(new Checkpoint(key.name(), head).text());
        return new LastCheckpoint(
                head.size(),
                Base64.getEncoder().encodeToString(head.root().bytes()),
                note.substring(note.lastIndexOf(' ') + 1).strip());
    }

    private static void assertRefused(Signer signer, String... why) {
        assertThatThrownBy(signer::sign)
                .isInstanceOf(SignerRefuses.class)
                .message()
                .contains(why);
    }

    private Signer signer(NoteKey key, Witnesses witnesses) {
        return new Signer(
                leaves,
                Origin.read(key.name()),
                key::sign,
                memoryOf(key),
                checkpoints,
                witnesses,
                new CheckpointFolder(folder),
                () -> {});
    }

    private SignedFile memoryOf(NoteKey key) {
        return new SignedFile(memory(key));
    }

    private Path memory(NoteKey key) {
        return folder.resolve(key.name().replace('/', '_') + ".signed");
    }

    private void grow() {
        log.append(JUNE, WORKER, new OneCase(RunningQueryService.PATNA, JUNE, ++serial).registered());
    }
}
