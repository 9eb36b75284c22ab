package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.verifier.SignedStates.CHANGED;
import static org.caseledger.verifier.SignedStates.EARLIER_SIZE;
import static org.caseledger.verifier.SignedStates.HONEST;
import static org.caseledger.verifier.SignedStates.KEY;
import static org.caseledger.verifier.SignedStates.SIZE;
import static org.caseledger.verifier.SignedStates.resigned;
import static org.caseledger.verifier.SignedStates.witnessed;
import static org.caseledger.verifier.written.WrittenFiles.ofEvent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.SigningKey;
import org.caseledger.verifier.written.WrittenEvent;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tamperings with the evidence of a case. */
class CaseTamperingTest extends TamperingContract {
    private static final String CASE = "case-1";
    private static final int EVENTS = SIZE / 30;
    private static final String[] FILES = {"entry", "payload", "metadata", "proof.tlog-proof"};

    @ParameterizedTest
    @EnumSource
    void an_honest_file_holds(Brought brought) throws IOException {
        VerifierAnswer answer = answer(honest(), brought);

        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out())
                .contains("evidence of one case, 20 events")
                .contains("signed with the key of osc.example/1; it says 600 events")
                .contains("Case case-1: payload and metadata of all 20 events")
                .contains("sequences run from 0 to 19 without a gap, positions rise from 1 to 571")
                .contains("CANNOT BE SEEN: Whether the newest events of the case were left out")
                .contains("All that was looked at holds.")
                .doesNotContain("DOES NOT HOLD");
        assertThat(answer.out().contains("begins with the 400 events")).isEqualTo(brought.hasEarlier());
        assertThat(answer.out()
                        .contains("witness.example cosigned the checkpoint and says that it saw it at 2023-11-14"))
                .isEqualTo(brought.hasWitness());
    }

    @Test
    void a_sealed_part_is_known_by_its_hash_alone() throws IOException {
        WrittenFiles sealed = WrittenFiles.evidence(HONEST, "case-0", witnessed(HONEST), EARLIER_SIZE);

        assertThat(answer(sealed, Brought.NOTHING).out())
                .contains("CANNOT BE SEEN: What the sealed parts of 20 events say: the file holds their hashes alone.");
        assertThat(answer(honest(), Brought.NOTHING).out()).doesNotContain("sealed");
    }

    /** Whoever changes one writes its sum anew. */
    @Test
    void what_nothing_signs_is_said_not_to_be_seen() throws IOException {
        VerifierAnswer changed = answer(changed(files -> files.put("codes/services.json", "{}")), Brought.NOTHING);

        assertThat(changed.out())
                .contains("CANNOT BE SEEN: Whether code lists, read-me and certificate are those that the ledger wrote")
                .contains("All that was looked at holds");
    }

    static Stream<Tampering> tamperings() {
        return Stream.of(contents(), order(), beginnings(), proofs(), signatures(), sums(), wholeLogs())
                .flatMap(List::stream);
    }

    private static List<Tampering> contents() {
        return List.of(
                row("payload", files -> files.put(ofEvent(2, "payload"), "{}"), "Event 2: its payload was changed"),
                row("metadata", files -> files.put(ofEvent(2, "metadata"), "{}"), "Event 2: its metadata was changed"),
                row(
                        "payload missing",
                        files -> files.remove(ofEvent(2, "payload")),
                        "Event 2: its payload cannot be read: there is no file payload"),
                row(
                        "payload and its hash",
                        files -> {
                            files.put(ofEvent(2, "payload"), files.get(ofEvent(5, "payload")));
                            files.put(ofEvent(2, "entry"), payloadOfAnother());
                        },
                        "Event 2: its proof does not lead from its entry at position 61"),
                row(
                        "time",
                        files -> files.put(
                                ofEvent(2, "entry"),
                                SignedStates.changedInTime().entry()),
                        "Event 2: its proof does not lead from its entry at position 61"),
                row(
                        "bytes behind the entry",
                        files -> files.put(ofEvent(2, "entry"), longer(files.get(ofEvent(2, "entry")))),
                        "Event 2: its entry cannot be read: 1 bytes follow the last field"));
    }

    private static List<Tampering> order() {
        LogWithTree fallen = HONEST.with(31, LogWithTree.event(61)).with(61, LogWithTree.event(31));
        LogWithTree ofOther = HONEST.with(CHANGED, LogWithTree.event(CHANGED).withAggregateType("Centre"));
        return List.of(
                row(
                        "sequence",
                        files -> files.put(
                                ofEvent(2, "entry"),
                                LogWithTree.event(CHANGED).withSequence(9).entry()),
                        "Event 2: its entry says sequence 9"),
                row("order of entries", files -> swap(files, 1, 2), "Event 1: its entry says sequence 2"),
                Tampering.always(
                        "order in the log",
                        swap(WrittenFiles.evidence(fallen, CASE, witnessed(fallen), EARLIER_SIZE), 1, 2)
                                .summed(),
                        "Event 2: it stands at position 31 of the log, and the event before it at 61"),
                Tampering.always(
                        "another aggregate type",
                        WrittenFiles.evidence(ofOther, CASE, witnessed(ofOther), EARLIER_SIZE),
                        "Event 2: it is of the aggregate type Centre"),
                row("entry removed", files -> remove(files, 2), "Events 2 to 2 are missing"),
                row("first entries removed", files -> remove(remove(files, 0), 1), "Events 0 to 1 are missing"),
                row(
                        "entry removed and the rest renamed",
                        CaseTamperingTest::closeTheGap,
                        "Event 2: its entry says sequence 3"),
                row("entry inserted", CaseTamperingTest::invent, "Event 20: its proof does not lead from its entry"),
                row(
                        "entry of another case inserted",
                        files -> files.putEvent(
                                EVENTS, LogWithTree.event(599), WrittenFiles.proof(HONEST, 599, witnessed(HONEST))),
                        "Event 20: it is of case-29, and the first event is of case-1"),
                row(
                        "a file of nothing",
                        files -> files.put("events/000002/more", ""),
                        "events/000002/more is no file"));
    }

    private static List<Tampering> beginnings() {
        LogWithTree without = HONEST.with(1, LogWithTree.event(1).withType("CaseClassified"));
        LogWithTree twice = HONEST.with(CHANGED, LogWithTree.event(CHANGED).withType("CaseBroughtForward"));
        return List.of(
                Tampering.always(
                        "no beginning",
                        WrittenFiles.evidence(without, CASE, witnessed(without), EARLIER_SIZE),
                        "Event 0: it is CaseClassified, and a case begins with CaseRegistered or CaseBroughtForward"),
                Tampering.always(
                        "a second beginning",
                        WrittenFiles.evidence(twice, CASE, witnessed(twice), EARLIER_SIZE),
                        "Event 2: it is CaseBroughtForward, with which a case begins only once"));
    }

    private static List<Tampering> proofs() {
        return List.of(
                row(
                        "proof for another leaf",
                        files -> files.put(ofEvent(2, "proof.tlog-proof"), files.get(ofEvent(3, "proof.tlog-proof"))),
                        "Event 2: its proof does not lead from its entry at position 91"),
                row(
                        "proof beyond the log",
                        files -> replace(files, ofEvent(2, "proof.tlog-proof"), "index 61", "index 600"),
                        "Event 2: its proof says position 600, and the log has 600 events"),
                row(
                        "proof with a line too many",
                        files -> replace(
                                files,
                                ofEvent(2, "proof.tlog-proof"),
                                "\n\n",
                                "\n" + HONEST.inclusion(CHANGED).get(0) + "\n\n"),
                        "Event 2: its proof does not lead from its entry at position 61"),
                row(
                        "proof of an older checkpoint",
                        files -> files.put(
                                ofEvent(2, "proof.tlog-proof"),
                                WrittenFiles.proof(
                                        HONEST.first(EARLIER_SIZE), CHANGED, witnessed(HONEST.first(EARLIER_SIZE)))),
                        "Event 2: its proof holds another checkpoint"),
                row(
                        "proof that is none",
                        files -> files.put(ofEvent(2, "proof.tlog-proof"), "none"),
                        "Event 2: its proof cannot be read"),
                new Tampering(
                        "consistency of other sizes",
                        changed(files -> replace(files, "since.consistency", "from 400", "from 399")),
                        "",
                        "since.consistency leads from 399 to 600 events, and your earlier checkpoint has 400",
                        "",
                        "fork"),
                new Tampering(
                        "consistency that proves nothing",
                        changed(files -> replace(
                                files,
                                "since.consistency",
                                HONEST.consistency(400).get(0) + "\n",
                                "")),
                        "",
                        "The first 400 events are not those of your earlier checkpoint",
                        "",
                        "fork"));
    }

    private static List<Tampering> signatures() {
        String other = HONEST.checkpoint("osc.example/2");
        SigningKey forged = SigningKey.ofLog(KEY.name());
        String text = HONEST.checkpoint(KEY.name());
        return List.of(
                Tampering.always(
                        "wrong key",
                        evidence(text + "\n" + forged.line(text)),
                        "The checkpoint is not signed with this key of osc.example/1"),
                Tampering.always(
                        "another log",
                        evidence(
                                other + "\n" + SigningKey.ofLog("osc.example/2").line(other)),
                        "The checkpoint is of the log osc.example/2, and the key is of osc.example/1"),
                Tampering.always(
                        "size in the checkpoint",
                        evidence(witnessed(HONEST).replace("\n600\n", "\n601\n")),
                        "The checkpoint has a signature of osc.example/1 that is wrong"),
                Tampering.always(
                        "root in the checkpoint",
                        evidence(signedOver(SignedStates.rewritten(), HONEST)),
                        "The checkpoint has a signature of osc.example/1 that is wrong"));
    }

    private static List<Tampering> sums() {
        return List.of(
                Tampering.always(
                        "certificate, not in the sums",
                        honest().put("certificate.en.txt", "Draft of something else.\n"),
                        "The file certificate.en.txt is not the one that SHA256SUMS lists"),
                Tampering.always(
                        "a list of sums that is cut",
                        honest().put("SHA256SUMS", firstLine(honest())),
                        "The file certificate.en.txt is not listed in SHA256SUMS"),
                Tampering.always(
                        "a sum of no file",
                        honest().remove("codes/services.json"),
                        "SHA256SUMS lists codes/services.json, and there is no such file"),
                Tampering.always(
                        "a list in capitals",
                        honest().put("SHA256SUMS", firstLine(honest()).toUpperCase(Locale.ROOT)),
                        "SHA256SUMS cannot be read"));
    }

    private static List<Tampering> wholeLogs() {
        LogWithTree old = HONEST.first(300);
        LogWithTree cut = HONEST.first(350);
        return List.of(
                new Tampering(
                        "old checkpoint shown as new",
                        WrittenFiles.evidence(old, CASE, witnessed(old), EARLIER_SIZE),
                        "",
                        "Your earlier checkpoint has 400 events and this one has 300: an old checkpoint is shown as new",
                        "",
                        "old shown as new"),
                new Tampering(
                        "tail cut",
                        WrittenFiles.evidence(cut, CASE, resigned(cut), EARLIER_SIZE),
                        "",
                        "Your earlier checkpoint has 400 events and this one has 350: an old checkpoint is shown as new, or the tail was cut",
                        NOT_COSIGNED,
                        "tail cut"),
                whole("tail cut and regrown", SignedStates.regrown(), "tail cut"),
                whole("re-signed with another root", SignedStates.rewritten(), "re-signed"),
                whole("a case removed and all re-signed", SignedStates.withoutACase(), "re-signed"),
                whole("fork", SignedStates.forkedAt(200), "fork"),
                new Tampering(
                        "fork behind the earlier checkpoint",
                        WrittenFiles.evidence(
                                SignedStates.forkedAt(500), CASE, resigned(SignedStates.forkedAt(500)), EARLIER_SIZE),
                        "",
                        "",
                        NOT_COSIGNED,
                        "fork"));
    }

    /** A log that the earlier checkpoint and the witness both contradict. */
    private static Tampering whole(String name, LogWithTree log, String unseen) {
        WrittenFiles files = WrittenFiles.evidence(log, CASE, resigned(log), EARLIER_SIZE);
        return new Tampering(name, files, "", REWRITTEN, NOT_COSIGNED, unseen);
    }

    @Override
    List<String> command(WrittenFiles files, Path folder) {
        return List.of("case", files.zip(folder.resolve("case.zip")).toString());
    }

    private static WrittenFiles honest() {
        return evidence(witnessed(HONEST));
    }

    private static WrittenFiles evidence(String checkpoint) {
        return WrittenFiles.evidence(HONEST, CASE, checkpoint, EARLIER_SIZE);
    }

    private static Tampering row(String name, Consumer<WrittenFiles> tamper, String sentence) {
        return Tampering.always(name, changed(tamper), sentence);
    }

    private static WrittenFiles changed(Consumer<WrittenFiles> tamper) {
        WrittenFiles files = honest();
        tamper.accept(files);
        return files.summed();
    }

    private static WrittenFiles swap(WrittenFiles files, int one, int other) {
        for (String file : FILES) {
            files.swap(ofEvent(one, file), ofEvent(other, file));
        }
        return files;
    }

    private static WrittenFiles remove(WrittenFiles files, int sequence) {
        for (String file : FILES) {
            files.remove(ofEvent(sequence, file));
        }
        return files;
    }

    private static void closeTheGap(WrittenFiles files) {
        remove(files, 2);
        for (int sequence = 3; sequence < EVENTS; sequence++) {
            for (String file : FILES) {
                files.rename(ofEvent(sequence, file), ofEvent(sequence - 1, file));
            }
        }
    }

    private static void invent(WrittenFiles files) {
        files.putEvent(
                EVENTS,
                WrittenEvent.ofCase(9_999, CASE, EVENTS, "CaseResolved"),
                WrittenFiles.proof(HONEST, 599, witnessed(HONEST)));
    }

    private static byte[] payloadOfAnother() {
        WrittenEvent event = LogWithTree.event(CHANGED);
        return new WrittenEvent(
                        event.id(),
                        event.aggregate(),
                        event.aggregateType(),
                        event.sequence(),
                        event.millis(),
                        event.type(),
                        LogWithTree.event(151).payload(),
                        event.metadata(),
                        event.sealed())
                .entry();
    }

    private static byte[] longer(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    private static void replace(WrittenFiles files, String name, String what, String by) {
        String content = new String(files.get(name), StandardCharsets.UTF_8);
        int at = content.indexOf(what);
        files.put(name, content.substring(0, at) + by + content.substring(at + what.length()));
    }

    /** The text of one log with the signatures of another. */
    private static String signedOver(LogWithTree shown, LogWithTree signed) {
        String note = witnessed(signed);
        return shown.checkpoint(KEY.name()) + note.substring(note.indexOf("\n\n") + 1);
    }

    private static String firstLine(WrittenFiles files) {
        String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
        return sums.substring(0, sums.indexOf('\n') + 1);
    }
}
