package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.verifier.SignedStates.CHANGED;
import static org.caseledger.verifier.SignedStates.HONEST;
import static org.caseledger.verifier.SignedStates.KEY;
import static org.caseledger.verifier.SignedStates.resigned;
import static org.caseledger.verifier.SignedStates.witnessed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.SigningKey;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tamperings with the export of a log. */
class ExportTamperingTest extends TamperingContract {
    private static final String LAST_BUNDLE = "tile/entries/002.p/88";

    @ParameterizedTest
    @EnumSource
    void an_honest_export_holds(Brought brought) throws IOException {
        VerifierAnswer answer = answer(honest(), brought);

        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out())
                .contains("export of a log, 600 events")
                .contains("signed with the key of osc.example/1; it says 600 events")
                .contains("HOLDS: The entries make the root of the checkpoint")
                .contains("All 600 entries can be read, no id stands twice, and the sequences of all 30 aggregates")
                .contains("All 4 tiles are there and are those of the entries; 0 parts of earlier exports")
                .contains("CANNOT BE SEEN: What the events say")
                .contains("All that was looked at holds.")
                .doesNotContain("DOES NOT HOLD");
        assertThat(answer.out().contains("begins with the 400 events")).isEqualTo(brought.hasEarlier());
        assertThat(answer.out().contains("witness.example cosigned the checkpoint"))
                .isEqualTo(brought.hasWitness());
    }

    /** Tiles that were not full at an earlier export into the same folder stay there. */
    @ParameterizedTest
    @EnumSource
    void a_later_export_into_the_same_folder_holds(Brought brought) throws IOException {
        VerifierAnswer answer = answer(withEarlierExport(), brought);

        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out()).contains("3 parts of earlier exports are beginnings of them");
    }

    static Stream<Tampering> tamperings() {
        return Stream.of(entries(), tiles(), order(), signatures(), wholeLogs()).flatMap(List::stream);
    }

    private static List<Tampering> entries() {
        WrittenFiles forged = WrittenFiles.export(SignedStates.rewritten(), witnessed(HONEST));
        return List.of(
                row(
                        "time",
                        files -> files.put("tile/entries/000", bundle(SignedStates.rewritten())),
                        "The entry at position 61 is not the one whose hash is in tile/0/000"),
                row(
                        "order of entries",
                        files -> files.put("tile/entries/000", bundle(swapped())),
                        "The event at position 31 has the sequence 2 of case-1, and 1 would be next"),
                row(
                        "entry removed",
                        files -> files.put("tile/entries/000", bundle(HONEST.with(7, LogWithTree.event(8)))),
                        "The event at position 8 has the id 00000000-0000-0008-0000-000000000004"),
                row(
                        "bundle that ends early",
                        files -> files.put(
                                LAST_BUNDLE, Arrays.copyOf(files.get(LAST_BUNDLE), files.get(LAST_BUNDLE).length - 1)),
                        "tile/entries/002.p/88 cannot be read: it ends within its entry 87"),
                row(
                        "entry too few",
                        files -> files.put(
                                LAST_BUNDLE,
                                WrittenFiles.export(HONEST.first(599), "").get("tile/entries/002.p/87")),
                        "tile/entries/002.p/88 has 87 entries, not 88"),
                row("bundle missing", files -> files.remove("tile/entries/001"), "tile/entries/001 is missing"),
                row(
                        "bytes behind an entry",
                        files -> files.put(LAST_BUNDLE, longerLastEntry(files.get(LAST_BUNDLE))),
                        "The entry at position 599 cannot be read: 1 bytes follow the last field"),
                row(
                        "entries and all tiles",
                        files -> forged.names().forEach(name -> files.put(name, forged.get(name))),
                        "the entries are not those that were signed"));
    }

    private static List<Tampering> tiles() {
        return List.of(
                row(
                        "hash of a leaf",
                        files -> flip(files, "tile/0/001", 32 * 3 + 5),
                        "The entry at position 259 is not the one whose hash is in tile/0/001"),
                row("hash of a level", files -> flip(files, "tile/1/000.p/2", 40), "tile/1/000.p/2 has another hash 1"),
                row("tile cut", files -> cut(files, "tile/0/002.p/88"), "position 599"),
                row("tile missing", files -> files.remove("tile/0/000"), "tile/0/000 is missing"),
                row("level missing", files -> files.remove("tile/1/000.p/2"), "tile/1/000.p/2 is missing"),
                row(
                        "tile too many",
                        files -> files.put("tile/0/003", new byte[32]),
                        "tile/0/003 does not belong to this export"),
                row(
                        "part that is too wide",
                        files -> files.put("tile/0/002.p/89", new byte[89 * 32]),
                        "tile/0/002.p/89 does not belong to this export"),
                Tampering.always(
                        "hash of an earlier export",
                        flip(withEarlierExport(), "tile/0/001.p/144", 0),
                        "tile/0/001.p/144 of an earlier export is not a beginning"),
                Tampering.always(
                        "entry of an earlier export",
                        flip(withEarlierExport(), "tile/entries/001.p/144", 30),
                        "tile/entries/001.p/144 of an earlier export is not a beginning"));
    }

    private static List<Tampering> order() {
        LogWithTree twice = HONEST.with(
                CHANGED, LogWithTree.event(CHANGED).withId(LogWithTree.event(3).id()));
        LogWithTree gap = HONEST.with(CHANGED, LogWithTree.event(CHANGED).withSequence(3));
        return List.of(
                Tampering.always(
                        "id twice, signed so",
                        WrittenFiles.export(twice, witnessed(twice)),
                        "The event at position 61 has the id 00000000-0000-0003-0000-000000000004"),
                Tampering.always(
                        "sequence, signed so",
                        WrittenFiles.export(gap, witnessed(gap)),
                        "The event at position 61 has the sequence 3 of case-1, and 2 would be next"));
    }

    private static List<Tampering> signatures() {
        String text = HONEST.checkpoint(KEY.name());
        String other = HONEST.checkpoint("osc.example/2");
        return List.of(
                Tampering.always(
                        "wrong key",
                        honest().put(
                                        "checkpoint",
                                        text + "\n"
                                                + SigningKey.ofLog(KEY.name()).line(text)),
                        "The checkpoint is not signed with this key of osc.example/1"),
                Tampering.always(
                        "another log",
                        honest().put("checkpoint", other + "\n" + KEY.line(other)),
                        "The checkpoint is of the log osc.example/2, and the key is of osc.example/1"),
                Tampering.always(
                        "size in the checkpoint",
                        honest().put("checkpoint", witnessed(HONEST).replace("\n600\n", "\n599\n")),
                        "The checkpoint has a signature of osc.example/1 that is wrong"),
                Tampering.always(
                        "a file that is too long to be read beside what does not hold",
                        honest().put("checkpoint", witnessed(HONEST).replace("\n600\n", "\n599\n"))
                                .put("tile/entries/000", new byte[17 << 20]),
                        "The checkpoint has a signature of osc.example/1 that is wrong"));
    }

    private static List<Tampering> wholeLogs() {
        LogWithTree old = HONEST.first(300);
        LogWithTree cut = HONEST.first(350);
        LogWithTree fork = SignedStates.forkedAt(500);
        return List.of(
                new Tampering(
                        "old checkpoint shown as new",
                        WrittenFiles.export(old, witnessed(old)),
                        "",
                        "Your earlier checkpoint has 400 events and this one has 300: an old checkpoint is shown as new",
                        "",
                        "old shown as new"),
                new Tampering(
                        "tail cut",
                        WrittenFiles.export(cut, resigned(cut)),
                        "",
                        "this one has 350: an old checkpoint is shown as new, or the tail was cut",
                        NOT_COSIGNED,
                        "tail cut"),
                whole("tail cut and regrown", SignedStates.regrown(), "tail cut"),
                whole("re-signed with another root", SignedStates.rewritten(), "re-signed"),
                whole("a case removed and all re-signed", SignedStates.withoutACase(), "re-signed"),
                whole("fork", SignedStates.forkedAt(200), "fork"),
                new Tampering(
                        "fork behind the earlier checkpoint",
                        WrittenFiles.export(fork, resigned(fork)),
                        "",
                        "",
                        NOT_COSIGNED,
                        "fork"));
    }

    /** A log that the earlier checkpoint and the witness both contradict. */
    private static Tampering whole(String name, LogWithTree log, String unseen) {
        return new Tampering(name, WrittenFiles.export(log, resigned(log)), "", REWRITTEN, NOT_COSIGNED, unseen);
    }

    @Override
    List<String> command(WrittenFiles files, Path folder) {
        return List.of("export", files.folder(folder).toString());
    }

    private static WrittenFiles honest() {
        return WrittenFiles.export(HONEST, witnessed(HONEST));
    }

    private static WrittenFiles withEarlierExport() {
        WrittenFiles both = WrittenFiles.export(HONEST.first(400), "");
        WrittenFiles later = honest();
        later.names().forEach(name -> both.put(name, later.get(name)));
        return both;
    }

    private static Tampering row(String name, Consumer<WrittenFiles> tamper, String sentence) {
        WrittenFiles files = honest();
        tamper.accept(files);
        return Tampering.always(name, files, sentence);
    }

    private static LogWithTree swapped() {
        return HONEST.with(31, LogWithTree.event(61)).with(61, LogWithTree.event(31));
    }

    private static byte[] bundle(LogWithTree log) {
        return WrittenFiles.export(log, "").get("tile/entries/000");
    }

    private static WrittenFiles flip(WrittenFiles files, String name, int at) {
        byte[] bytes = files.get(name).clone();
        bytes[at] ^= 1;
        return files.put(name, bytes);
    }

    private static void cut(WrittenFiles files, String name) {
        files.put(name, Arrays.copyOf(files.get(name), files.get(name).length - 1));
    }

    private static byte[] longerLastEntry(byte[] bundle) {
        byte[] longer = Arrays.copyOf(bundle, bundle.length + 1);
        int length = LogWithTree.event(599).entry().length;
        longer[bundle.length - length - 1]++;
        return longer;
    }
}
