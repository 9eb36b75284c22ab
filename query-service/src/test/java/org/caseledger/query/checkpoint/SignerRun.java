package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Role;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.NoteVerifier;
import org.caseledger.tree.Origin;
import org.caseledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/** One log, its signers, and what a seed does to them. Each signer that nothing disturbs must sign all or refuse, as the run itself knows. */
final class SignerRun implements AutoCloseable {
    private static final int ROUNDS = 14;
    /** Before the intent, before the file, before the signature and before it is published. */
    private static final int STEPS = 4;

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, RunningQueryService.PATNA);

    private final NoteKey key = NoteKey.generate("osc.example/" + RunningQueryService.LEDGER);
    private final SignedNotes notes = new SignedNotes();
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private final List<Copy> copies = new ArrayList<>();
    private final TestLog log;
    private final LeavesOfLog leaves;
    private final MongoCollection<Document> views;
    private final Checkpoints checkpoints;
    private final Path signed;
    private final Path folder;
    private final Random random;
    private final @Nullable StrictWitness witness;
    private int serial;

    /** What a seed draws. */
    enum Deed {
        GROWN,
        SIGNED,
        KILLED,
        TWO_AT_ONCE,
        REPLY_LOST,
        COPIED,
        RESTORED,
        RESTORED_WITH_FILE,
        VIEWS_LOST,
        FILE_LOST,
        REFUSED
    }

    private record Copy(
            List<Block> log,
            List<Document> checkpoints,
            @Nullable String file) {}

    SignerRun(TestLog log, Path folder, long seed, boolean witnessed) {
        this.log = log;
        this.leaves = new LeavesOfLog(new LogReader(log.database()));
        this.checkpoints = new Checkpoints(log.views());
        this.views = log.views().getCollection("checkpoints");
        this.signed = folder.resolve("log.key.signed");
        this.folder = folder;
        this.random = new Random(seed);
        this.witness = witnessed ? new StrictWitness(NoteVerifier.read(key.verifier())) : null;
        log.restore(List.of());
        views.drop();
        new SignedFile(signed).remember(TreeHead.EMPTY);
    }

    /** How often each deed was done. */
    Map<Deed, Integer> play() {
        grow();
        copies.add(copy());
        for (int round = 0; round < ROUNDS; round++) {
            happen();
            notes.areOfOneHistory();
        }
        grow();
        signOrRefuse();
        notes.areOfOneHistory();
        return done;
    }

    private void happen() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> grow();
            case 3, 4 -> signOrRefuse();
            case 5, 6, 7, 8 -> {
                killed();
                grow();
            }
            case 9, 10 -> twoAtOnce();
            case 11 -> replyLost();
            case 12 -> copied();
            case 13 -> restored();
            case 14 -> viewsLost();
            default -> fileLost();
        }
    }

    private void grow() {
        log.append(JUNE, WORKER, new OneCase(RunningQueryService.PATNA, JUNE, ++serial).registered());
        did(Deed.GROWN);
    }

    /** Whoever remembers what was signed signs what fits; what does not fit, or is not remembered, nobody signs. */
    private void signOrRefuse() {
        Signer signer = signer(() -> {});
        if (notes.fit(leaves.leaves()) && isRemembered()) {
            signer.sign();
            assertThat(checkpoints.published(key.name())).isEqualTo(leaves.events());
            did(Deed.SIGNED);
        } else {
            assertThatThrownBy(signer::sign).isInstanceOf(SignerRefuses.class);
            did(Deed.REFUSED);
        }
    }

    /** What was intended last is a beginning of the log, and the file has it, or the witness. */
    private boolean isRemembered() {
        TreeHead intent = checkpoints.intent(key.name()).orElse(null);
        return Files.exists(signed)
                ? isBeginning(new SignedFile(signed).read()) && (intent == null || isBeginning(intent))
                : witness != null && intent != null && witness.seen() > 0 && isBeginning(intent);
    }

    private boolean isBeginning(TreeHead head) {
        return head.size() <= leaves.events() && leaves.of(head.size()).root().equals(head.root());
    }

    private void killed() {
        tried(signer(at(random.nextInt(STEPS), () -> {
            throw new Killed();
        })));
        did(Deed.KILLED);
    }

    private void twoAtOnce() {
        tried(signer(at(random.nextInt(STEPS), () -> {
            if (random.nextBoolean()) {
                grow();
            }
            tried(signer(() -> {}));
            if (random.nextInt(3) == 0) {
                throw new Killed();
            }
        })));
        did(Deed.TWO_AT_ONCE);
    }

    /** The witness remembers, and the signer ends before it hears of it. */
    private void replyLost() {
        if (witness != null) {
            witness.loseReplies(true);
            tried(signer(() -> {}));
            witness.loseReplies(false);
            did(Deed.REPLY_LOST);
        }
    }

    private void copied() {
        copies.add(copy());
        did(Deed.COPIED);
    }

    /** Any copy, also the newest: what was lost may come back. Where the file goes back as well, only a witness can know. */
    private void restored() {
        Copy now = copy();
        Copy older = copies.get(random.nextInt(copies.size()));
        copies.add(now);
        log.restore(older.log());
        views.drop();
        if (!older.checkpoints().isEmpty()) {
            views.insertMany(older.checkpoints());
        }
        if (witness != null && random.nextBoolean()) {
            write(older.file());
            did(Deed.RESTORED_WITH_FILE);
        } else {
            did(Deed.RESTORED);
        }
        if (random.nextBoolean()) {
            grow();
        }
    }

    private void viewsLost() {
        views.drop();
        did(Deed.VIEWS_LOST);
    }

    private void fileLost() {
        copies.add(copy());
        write(null);
        did(Deed.FILE_LOST);
        signOrRefuse();
        if (random.nextBoolean()) {
            write(copies.get(copies.size() - 1).file()); // somebody finds it
        }
    }

    private Copy copy() {
        try {
            return new Copy(
                    log.blocks(),
                    views.find().into(new ArrayList<>()),
                    Files.exists(signed) ? Files.readString(signed) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(@Nullable String file) {
        try {
            Files.deleteIfExists(signed);
            if (file != null) {
                Files.writeString(signed, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the middle of something anything may come of it but a note that does not fit. */
    private void tried(Signer signer) {
        try {
            signer.sign();
        } catch (Killed | SignerRefuses | IllegalStateException e) {
            // the next one begins with what is left
        }
    }

    private Signer signer(Runnable betweenSteps) {
        return new Signer(
                leaves,
                Origin.read(key.name()),
                this::signed,
                new SignedFile(signed),
                checkpoints,
                witness == null ? Witnesses.none() : new Witnesses(List.of(witness.asked()), 1, Duration.ofDays(1)),
                new CheckpointFolder(witness == null ? folder : null),
                betweenSteps);
    }

    private String signed(String text) {
        List<Hash> now = leaves.leaves();
        notes.add(text, now);
        return key.sign(text);
    }

    private static Runnable at(int step, Runnable what) {
        int[] steps = {0};
        return () -> {
            if (steps[0]++ == step) {
                what.run();
            }
        };
    }

    private void did(Deed deed) {
        done.merge(deed, 1, Integer::sum);
    }

    @Override
    public void close() {
        if (witness != null) {
            witness.close();
        }
    }

    /** As if the process had ended: nothing catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
