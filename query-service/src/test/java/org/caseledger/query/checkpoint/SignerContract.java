package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.query.tree.LogTree;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.Origin;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class SignerContract extends QueryServiceContract {
    /** Before the intent, before the file, before the signature and before it is published. */
    private static final int STEPS = 4;

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, RunningQueryService.PATNA);
    private static final Origin ORIGIN = new Origin("osc.example", RunningQueryService.LEDGER, null);
    private static final NoteKey KEY = NoteKey.generate(ORIGIN.text());

    @TempDir
    Path folder;

    private Checkpoints checkpoints;
    private LogTree tree;
    private SignedFile file;
    private int serial;

    @BeforeEach
    void nothingIsSigned() {
        tree = service.bean(LogTree.class);
        service.bean(MongoDatabase.class).getCollection("checkpoints").drop();
        checkpoints = service.bean(Checkpoints.class);
        file = new SignedFile(folder.resolve("key.signed"));
        file.remember(TreeHead.EMPTY);
        grow();
    }

    @Test
    void after_a_kill_at_any_step_the_same_or_more_is_signed() {
        for (int step = 0; step < STEPS; step++) {
            long before = checkpoints.published(KEY.name());
            grow();
            Signer dying = signer(dyingAt(step, () -> {}));
            assertThatThrownBy(dying::sign).isInstanceOf(Killed.class);
            assertThat(checkpoints.published(KEY.name())).as("step %d", step).isEqualTo(before);

            assertThat(signer(() -> {}).sign()).as("step %d", step).isPresent();
            assertThat(checkpoints.published(KEY.name())).isEqualTo(tree.head().size());
        }
    }

    @Test
    void what_was_signed_is_not_signed_again() {
        assertThat(signer(() -> {}).sign()).isPresent();
        assertThat(signer(() -> {}).sign()).isEmpty();
    }

    @Test
    void of_two_at_once_the_second_waits_for_the_next_time() {
        Signer first = signer(() -> {});
        Signer second = signer(() -> {});
        Signer slow = signer(onceAt(0, () -> {
            grow();
            assertThat(first.sign()).isPresent();
        }));

        assertThat(slow.sign()).isEmpty();
        grow();
        assertThat(slow.sign()).isPresent();
        assertThat(second.sign()).isEmpty();
    }

    @Test
    void of_two_with_one_file_the_slower_takes_nothing_from_it() {
        signer(onceAt(1, () -> {
                    grow();
                    assertThat(signer(() -> {}).sign()).isPresent();
                }))
                .sign();

        assertThat(file.read()).isEqualTo(tree.head());
    }

    @Test
    void what_another_signer_signed_is_remembered_when_the_database_forgets_it() {
        SignedFile own = new SignedFile(folder.resolve("other.signed"));
        own.remember(TreeHead.EMPTY);
        signer(() -> {}).sign();

        new Signer(kept(), ORIGIN, KEY::sign, own, checkpoints, Witnesses.none(), new CheckpointFolder(null), () -> {})
                .sign();

        assertThat(own.read()).isEqualTo(tree.head());
    }

    @Test
    void what_is_beyond_the_log_is_not_signed() {
        long behind = tree.head().size() - 2;
        Signer signer = new Signer(
                new SeenLog(kept(), events -> behind + 1),
                ORIGIN,
                KEY::sign,
                file,
                checkpoints,
                Witnesses.none(),
                new CheckpointFolder(folder),
                () -> {});

        assertThatThrownBy(signer::sign)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("an older copy of the log was restored");
        assertThat(notes()).isEmpty();
    }

    @Test
    void without_the_file_beside_the_key_nothing_is_signed() throws IOException {
        signer(() -> {}).sign();
        Files.delete(folder.resolve("key.signed"));

        assertRefused(signer(() -> {}), "cannot be read");
        Files.writeString(folder.resolve("key.signed"), "12\nshort\n");
        assertRefused(signer(() -> {}), "is not whole");
    }

    @Test
    void a_database_that_forgot_what_was_signed_is_told_by_the_file() {
        signer(() -> {}).sign();
        service.bean(MongoDatabase.class).getCollection("checkpoints").drop();
        grow();

        assertThat(file.read().size()).isEqualTo(tree.head().size() - 2);
        assertThat(signer(() -> {}).sign()).isPresent();
        assertThat(checkpoints.published(KEY.name())).isEqualTo(tree.head().size());
    }

    @Test
    void what_is_signed_stands_in_the_database_and_in_the_file_before() {
        TreeHead now = tree.head();
        List<String> seen = new ArrayList<>();
        signer(onceAt(STEPS - 2, () -> {
                    assertThat(checkpoints.intent(KEY.name())).contains(now);
                    assertThat(file.read()).isEqualTo(now);
                    seen.addAll(notes());
                    seen.add("before the signature");
                }))
                .sign();

        assertThat(seen).containsExactly("before the signature");
        assertThat(notes()).hasSize(1);
    }

    @Test
    void of_a_log_that_is_older_than_what_was_signed_nothing_is_signed() {
        TreeHead now = tree.head();
        file.remember(new TreeHead(now.size() + 3, now.root()));

        assertRefused(signer(() -> {}), (now.size() + 3) + " were signed: it is older");
    }

    @Test
    void of_another_log_or_an_edited_one_nothing_is_signed() throws IOException {
        TreeHead now = tree.head();
        byte[] other = now.root().bytes();
        other[7] ^= 1;
        file.remember(new TreeHead(now.size() - 1, Hash.of(other)));
        assertRefused(signer(() -> {}), "are not those that were signed");

        Files.delete(folder.resolve("key.signed"));
        file.remember(TreeHead.EMPTY);
        checkpoints.intend(KEY.name(), null, new TreeHead(now.size(), Hash.of(other)));
        assertRefused(signer(() -> {}), "are not those that were signed");
    }

    @Test
    void while_the_tree_is_made_anew_nothing_is_signed_and_nothing_refused() {
        TreeHead now = tree.head();
        file.remember(new TreeHead(now.size() + 3, now.root()));
        Signer signer = new Signer(
                new SeenLog(kept(), events -> now.size() + 11),
                ORIGIN,
                KEY::sign,
                file,
                checkpoints,
                Witnesses.none(),
                new CheckpointFolder(folder),
                () -> {});

        assertThat(signer.sign()).isEmpty();
    }

    @Test
    void every_reader_gets_the_newest_and_any_program_for_signed_notes_can_check_it() throws GeneralSecurityException {
        assertThat(service.get(Users.AUDITOR, "/api/log/checkpoint").status()).isEqualTo(404);
        signer(() -> {}).sign();

        for (DemoUser reader : List.of(Users.AUDITOR, Users.INTEGRATOR, Users.WORKER_IN_GAYA)) {
            String note = service.get(reader, "/api/log/checkpoint").text();
            assertThat(note)
                    .startsWith(KEY.name() + "\n" + tree.head().size() + "\n"
                            + base64(tree.head().root()) + "\n\n\u2014 " + KEY.name() + " ");
            assertThat(isSigned(note)).isTrue();
            assertThat(isSigned(note.replaceFirst("\n1?", "\n9"))).isFalse();
        }
        assertThat(service.get(DemoUser.outside(Role.HELPLINE_SYSTEM, false), "/api/log/checkpoint")
                        .status())
                .isEqualTo(403);
    }

    private static boolean isSigned(String note) throws GeneralSecurityException {
        int blank = note.indexOf("\n\n");
        String[] verifier = KEY.verifier().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(verifier[2]);
        byte[] signature = Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip());
        assertThat(HexFormat.of().formatHex(Arrays.copyOf(signature, 4))).isEqualTo(verifier[1]);
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + typed.length - 1);
        System.arraycopy(typed, 1, encoded, prefix.length, typed.length - 1);
        PublicKey known = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(known);
        check.update(note.substring(0, blank + 1).getBytes(StandardCharsets.UTF_8));
        return check.verify(Arrays.copyOfRange(signature, 4, signature.length));
    }

    private static void assertRefused(Signer signer, String why) {
        assertThatThrownBy(signer::sign).isInstanceOf(SignerRefuses.class).hasMessageContaining(why);
    }

    private Signer signer(Runnable betweenSteps) {
        return signer(kept(), betweenSteps);
    }

    private Signer signer(GrowingLog log) {
        return signer(log, () -> {});
    }

    private Signer signer(GrowingLog log, Runnable betweenSteps) {
        return new Signer(
                log,
                ORIGIN,
                KEY::sign,
                file,
                checkpoints,
                Witnesses.none(),
                new CheckpointFolder(folder),
                betweenSteps);
    }

    /** It has as many events, or more, and the views are not made anew yet: their tree is of what is lost. */
    @Test
    void of_a_log_that_grew_otherwise_after_a_restore_nothing_is_signed_that_the_tree_alone_has() {
        signer(() -> {}).sign();
        TreeHead before = tree.head();
        grow();
        long lost = tree.head().size();
        try (TestStore another = store();
                TestLog other = new TestLog(another.uri())) {
            other.restore(service.log().blocks().stream()
                    .filter(block -> block.next() <= before.size())
                    .toList());
            while (other.head() < lost) {
                other.append(JUNE, WORKER, new OneCase(RunningQueryService.PATNA, JUNE, ++serial).registered());
            }
            GrowingLog regrown = new GrowingLog.Kept(new LogReader(other.database()), tree);

            assertThatThrownBy(signer(regrown)::sign)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is not the one in the tree");
        }
        assertThat(checkpoints.published(KEY.name())).isEqualTo(before.size());
        assertThat(file.read()).isEqualTo(before);
    }

    private GrowingLog kept() {
        return new GrowingLog.Kept(service.bean(LogReader.class), tree);
    }

    private static Runnable dyingAt(int step, Runnable before) {
        return onceAt(step, () -> {
            before.run();
            throw new Killed();
        });
    }

    private static Runnable onceAt(int step, Runnable what) {
        int[] steps = {0};
        return () -> {
            if (steps[0]++ == step) {
                what.run();
            }
        };
    }

    private List<String> notes() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(kept -> kept.getFileName().toString().startsWith("checkpoint-"))
                    .map(SignerContract::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path note) {
        try {
            return Files.readString(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void grow() {
        long position =
                service.log().append(JUNE, WORKER, new OneCase(RunningQueryService.PATNA, JUNE, ++serial).registered());
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> tree.head().size() > position);
    }

    private static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }

    /** As if the process had ended: nothing catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
