package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.verifier.SignedStates.KEY;
import static org.caseledger.verifier.SignedStates.resigned;
import static org.caseledger.verifier.SignedStates.witnessed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.events.Account;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.verifier.written.FiguresLog;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.SigningKey;
import org.caseledger.verifier.written.WrittenEvent;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tamperings with published figures: with the file, and with the log by whoever holds its key. */
class FiguresTamperingTest extends TamperingContract {
    private static final int EARLIER = 400;
    private static final LocalDate DAY = LocalDate.of(2025, 4, 3);
    private static final String PATNA = "BR-PAT-01";
    private static final FiguresLog LOG = FiguresStories.honest();
    private static final LogWithTree TREE = LOG.log();

    @ParameterizedTest
    @EnumSource
    void an_honest_file_holds(Brought brought) throws IOException {
        VerifierAnswer answer = answer(honest(), brought);

        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out())
                .contains("evidence of published figures, all " + LOG.published() + " events up to the publication")
                .contains("signed with the key of osc.example/1")
                .contains("The " + LOG.published()
                        + " events in the file are those with which the log of the checkpoint begins")
                .contains("Nothing that counts was left out")
                .contains("All 90 serials run from 1 without a gap")
                .contains("The postings balance: after each event of 90 cases")
                .contains(
                        "The totals published of 2025-04 (2025-04-01 to 2025-04-30) are what the postings up to position "
                                + (LOG.published() - 2) + " add up to: registered 86, struckOff 12")
                .contains("The report that the postings make has the digest that was published")
                .contains("The publication names a checkpoint of 300 events; the log still begins with them")
                .contains("CANNOT BE SEEN: What those events say that do not count")
                .contains("CANNOT BE SEEN: When events were recorded: the publication names the block bbbb")
                .contains("All that was looked at holds.")
                .doesNotContain("DOES NOT HOLD");
        assertThat(answer.out().contains("begins with the 400 events")).isEqualTo(brought.hasEarlier());
    }

    @Test
    void what_the_publication_itself_says_to_differ_is_told_and_holds() throws IOException {
        FiguresLog log = FiguresStories.with(
                before -> {},
                event -> event.replace("\"registered\":86", "\"registered\":87")
                        .replace("\"reportDigest\"", "\"acknowledgedDifference\":true,\"reportDigest\""));

        VerifierAnswer answer = answer(evidence(log), Brought.NOTHING);

        assertThat(answer.exit()).as(answer.out()).isZero();
        assertThat(answer.out())
                .contains("The publication itself says that its totals differ: registered was published as 87")
                .contains("add up to 86");
    }

    @Test
    void of_a_publication_of_the_first_revision_only_the_totals_are_compared() throws IOException {
        VerifierAnswer answer = answer(evidence(FiguresStories.ofFirstRevision()), Brought.NOTHING);

        assertThat(answer.exit()).as(answer.out()).isZero();
        assertThat(answer.out()).contains("CANNOT BE SEEN: Whether the report is the one that was published");
    }

    @Test
    void what_was_published_by_the_first_definition_is_counted_by_it() throws IOException {
        FiguresLog first = FiguresStories.byFirstDefinition();

        assertThat(first.report()).isNotEqualTo(LOG.report());
        VerifierAnswer answer = answer(evidence(first), Brought.NOTHING);
        assertThat(answer.exit()).as(answer.out()).isZero();
        assertThat(answer.out()).contains("The report that the postings make has the digest that was published");
    }

    @Test
    void an_earlier_checkpoint_from_after_the_publication_needs_its_proof() throws IOException {
        String later = witnessed(TREE.first(TREE.size() - 5));
        WrittenFiles with = WrittenFiles.figures(TREE, LOG.published(), LOG.report(), witnessed(TREE), TREE.size() - 5);

        assertThat(answerTo(with, later).out()).contains("begins with the " + (TREE.size() - 5) + " events");
        VerifierAnswer without = answerTo(with.remove("since.consistency").summed(), later);
        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("Ask for the evidence with since=" + (TREE.size() - 5));
    }

    @Test
    void entries_that_are_missing_are_no_reproach_to_the_report() throws IOException {
        VerifierAnswer answer = answer(honest().remove("tile/entries/000").summed(), Brought.NOTHING);

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).doesNotContain("is not the report");
    }

    static Stream<Tampering> tamperings() {
        return Stream.of(contents(), entries(), files(), signatures(), publications(), books(), wholeLogs())
                .flatMap(List::stream);
    }

    private static List<Tampering> contents() {
        return List.of(
                row(
                        "payload changed",
                        payloads(all -> all.set(5, "{}".getBytes(StandardCharsets.UTF_8))),
                        "its payload was left out or changed"),
                row("payload left out", payloads(all -> all.remove(7)), "one was left out or inserted"),
                row("payload inserted", payloads(all -> all.add(all.get(0))), "one was left out or inserted"),
                row(
                        "payload of another event",
                        payloads(all -> all.set(9, all.get(8))),
                        "The event at position 12: its payload was left out or changed"),
                row(
                        "two payloads in each other's place",
                        payloads(all -> Collections.swap(all, 3, 4)),
                        "its payload stands at another place of its bundle"),
                row(
                        "payloads in another order",
                        lastPayloads(Collections::reverse),
                        "The last payload in the file is not that of the publication"),
                row(
                        "payload of the publication",
                        lastPayloads(all -> all.set(all.size() - 1, all.get(0))),
                        "The last payload in the file is not that of the publication"),
                row(
                        "payload cut",
                        files -> files.put("payloads/000", Arrays.copyOf(files.get("payloads/000"), 100)),
                        "it ends within its payload"),
                row("payloads missing", files -> files.remove("payloads/001"), "The file payloads/001 is missing"),
                row(
                        "payloads of another bundle",
                        files -> files.swap("payloads/000", "payloads/001"),
                        "its payload was left out or changed"));
    }

    private static List<Tampering> entries() {
        return List.of(
                row(
                        "entry removed",
                        entries(all -> all.remove(20)),
                        "has 255 entries, not 256: entries were removed or inserted"),
                row("entry inserted", entries(all -> all.add(20, all.get(19))), "has 257 entries, not 256"),
                row(
                        "entry changed",
                        entries(all -> all.set(20, other(20))),
                        "an entry was changed, removed or inserted"),
                row(
                        "entries in another order",
                        entries(all -> all.add(30, all.remove(20))),
                        "an entry was changed, removed or inserted"),
                row(
                        "entries missing",
                        files -> files.remove("tile/entries/000"),
                        "The file tile/entries/000 is missing"),
                row(
                        "entries cut",
                        files -> files.put("tile/entries/000", Arrays.copyOf(files.get("tile/entries/000"), 99)),
                        "it ends within its entry 0"),
                Tampering.always(
                        "publication cut off",
                        WrittenFiles.figures(TREE, LOG.published() - 1, LOG.report(), witnessed(TREE), EARLIER),
                        "is CaseClosed and not FiguresPublished: the tail was cut"),
                Tampering.always(
                        "publication cut off, so that the last bundle has no payload",
                        cutAfterABundle(),
                        "is CaseClassified and not FiguresPublished: the tail was cut"),
                Tampering.always(
                        "an event behind the publication",
                        WrittenFiles.figures(TREE, LOG.published() + 1, LOG.report(), witnessed(TREE), EARLIER),
                        "and not FiguresPublished"));
    }

    /** The last bundle has one event, which counts nothing; so there is nothing to compare the report with, either. */
    private static WrittenFiles cutAfterABundle() {
        FiguresLog log = FiguresStories.with(
                before -> {
                    while (before.size() % 256 != 1) {
                        before.note("case-x");
                    }
                },
                UnaryOperator.identity());
        LogWithTree tree = log.log();
        return WrittenFiles.figures(tree, log.published() - 1, new byte[] {'x'}, witnessed(tree), EARLIER);
    }

    private static List<Tampering> files() {
        return List.of(
                row(
                        "report changed",
                        files -> files.put("report.txt", "caseledger figures 1\n"),
                        "The file report.txt is not the report that the postings make"),
                row("report missing", files -> files.remove("report.txt"), "The file report.txt is not the report"),
                row(
                        "bundle inserted",
                        files -> files.put("tile/entries/009", files.get("tile/entries/000")),
                        "The file tile/entries/009 does not belong to this evidence"),
                row(
                        "payloads inserted",
                        files -> files.put("payloads/009", new byte[0]),
                        "The file payloads/009 does not belong to this evidence"),
                row(
                        "proof of the publication",
                        files -> replace(
                                files, "publication.consistency", "\nto " + TREE.size(), "\nto " + (TREE.size() + 1)),
                        "leads to " + (TREE.size() + 1) + " events, and the checkpoint has " + TREE.size()),
                row(
                        "proof of another log",
                        files -> files.put(
                                "publication.consistency",
                                WrittenFiles.figures(
                                                FiguresStories.with(log -> log.note(log.newCase()), event -> event)
                                                        .log(),
                                                LOG.published(),
                                                new byte[0],
                                                "",
                                                EARLIER)
                                        .get("publication.consistency")),
                        "leads to"),
                Tampering.always(
                        "file and not its sum",
                        honest().put("report.txt", "x"),
                        "The file report.txt is not the one that SHA256SUMS lists"),
                Tampering.always(
                        "file without a sum", honest().put("x", "x"), "The file x is not listed in SHA256SUMS"));
    }

    private static List<Tampering> signatures() {
        String text = TREE.checkpoint(KEY.name());
        return List.of(
                row(
                        "wrong key",
                        files -> files.put(
                                "checkpoint",
                                text + "\n" + SigningKey.ofLog(KEY.name()).line(text)),
                        "The checkpoint is not signed with this key of osc.example/1"),
                row(
                        "another log",
                        files -> {
                            String other = TREE.checkpoint("osc.example/2");
                            files.put(
                                    "checkpoint",
                                    other + "\n"
                                            + SigningKey.ofLog("osc.example/2").line(other));
                        },
                        "The checkpoint is of the log osc.example/2"),
                row(
                        "size in the checkpoint",
                        files -> replace(files, "checkpoint", "\n" + TREE.size() + "\n", "\n999\n"),
                        "The checkpoint has a signature of osc.example/1 that is wrong"));
    }

    /** By whoever holds the key of the log, and writes another one from its beginning. */
    private static List<Tampering> publications() {
        return List.of(
                publication(
                        "registered one more",
                        "\"registered\":86",
                        "\"registered\":87",
                        "The total registered was published as 87"),
                publication(
                        "resolved one less",
                        "\"resolvedAgainInPeriod\":11",
                        "\"resolvedAgainInPeriod\":12",
                        "The total resolvedAgainInPeriod was published as 12"),
                publication(
                        "digest",
                        "\"reportDigest\":\"",
                        "\"reportDigest\":\"0",
                        "The report that the postings make has the digest"),
                publication(
                        "another definition",
                        "\"definition\":\"2\"",
                        "\"definition\":\"1\"",
                        "The report that the postings make has the digest"),
                publication(
                        "no definition",
                        "\"definition\":\"2\"",
                        "\"definition\":\"3\"",
                        "its figures are counted by definition 3, which this verifier does not know"),
                publication(
                        "position beyond",
                        "\"position\":",
                        "\"position\":9",
                        "The publication says that it counts up to position 9"),
                publication(
                        "named checkpoint",
                        "\"root\":\"",
                        "\"root\":\"0",
                        "The publication names a checkpoint of 300 events with the root 0"),
                publication(
                        "named checkpoint beyond",
                        "\"size\":300",
                        "\"size\":999999",
                        "The publication names a checkpoint of 999999 events, and " + (LOG.published() - 1)
                                + " stand before it"),
                publication(
                        "named checkpoint with the publication in it",
                        "\"size\":300",
                        "\"size\":" + LOG.published(),
                        "The publication names a checkpoint of " + LOG.published() + " events, and "
                                + (LOG.published() - 1) + " stand before it"),
                publication(
                        "named checkpoint of nothing",
                        "\"size\":300",
                        "\"size\":0",
                        "The publication names a checkpoint of 0 events"),
                publication(
                        "named checkpoint of less than nothing",
                        "\"size\":300",
                        "\"size\":-1",
                        "The publication names a checkpoint of -1 events"),
                publication(
                        "named checkpoint left out",
                        "\"checkpoint\"",
                        "\"left\"",
                        "its payload cannot be read: its member checkpoint is missing"),
                publication(
                        "digest left out",
                        "\"reportDigest\"",
                        "\"left\"",
                        "its payload cannot be read: its member reportDigest is missing"),
                publication(
                        "a total missing",
                        "\"handedOver\"",
                        "\"handed\"",
                        "its payload cannot be read: its member handedOver is missing"),
                publication(
                        "a day that is none",
                        "\"from\":\"2025-04-01\"",
                        "\"from\":\"2025-04-31\"",
                        "its member from is missing, or is of another kind"));
    }

    /** The same: what stands in the books. */
    private static List<Tampering> books() {
        return List.of(
                log(
                        "a registration missing",
                        log -> {
                            log.skipSerial(PATNA);
                            log.register(PATNA, DAY);
                        },
                        "issues the number BR-PAT-01-2025-26-000032, and serial 31 would be next: a registration is missing"),
                log(
                        "a number without a case",
                        log -> log.issue(PATNA, log.newCase()),
                        "The number BR-PAT-01-2025-26-000031 was issued, and no case was registered with it"),
                log(
                        "a case without a number",
                        log -> log.begin("case-x", PATNA, DAY),
                        "The case case-x was registered, and no number was issued for it"),
                log(
                        "more registrations than numbers",
                        log -> {
                            String one = log.register(PATNA, DAY);
                            log.takeBack(one);
                        },
                        "The centre BR-PAT-01 issued 31 numbers, and its postings add up to 30 registrations"),
                log(
                        "postings that do not balance",
                        log -> {
                            String one = log.register(PATNA, DAY);
                            log.post(
                                    one,
                                    "CaseResolved",
                                    posting(Account.IN_SERVICE, Account.UNDER_FOLLOW_UP, PostingReason.RESOLVED, 1));
                        },
                        "its postings do not balance"),
                log(
                        "two numbers for one case",
                        log -> {
                            String one = log.register(PATNA, DAY);
                            log.issue(PATNA, one);
                            log.post(
                                    one,
                                    "CaseResolved",
                                    posting(Account.OUTSIDE, Account.IN_SERVICE, PostingReason.REGISTERED, 1),
                                    posting(Account.IN_SERVICE, Account.OUTSIDE, PostingReason.CLOSED, 1));
                        },
                        "for a case that has the number"),
                log("registered twice", log -> log.begin(log.register(PATNA, DAY), PATNA, DAY), "a second time"),
                log(
                        "counted twice",
                        log -> {
                            String one = log.register(PATNA, DAY);
                            log.post(
                                    one,
                                    "CaseResolved",
                                    posting(Account.REGISTERED, Account.REGISTERED, PostingReason.RESOLVED, 1));
                        },
                        "its postings do not balance"),
                log(
                        "taken back and never posted",
                        log -> {
                            String one = log.register(PATNA, DAY);
                            log.post(
                                    one,
                                    "EntryVoided",
                                    posting(Account.REGISTERED, Account.UNDER_FOLLOW_UP, PostingReason.RESOLVED, -1));
                        },
                        "its postings do not balance"),
                log(
                        "a centre that is none",
                        log -> log.register("BR-XXX-01", DAY),
                        "has a posting of the centre BR-XXX-01, which was not commissioned"),
                log(
                        "a type that nobody knows",
                        log -> log.append("case-x", "Case", "CaseVoided", "1", "{}"),
                        "Completeness is not shown: the event at position"),
                log(
                        "a revision that nobody knows",
                        log -> log.append("case-x", "Case", "CaseClosed", "2", "{}"),
                        "is of the type CaseClosed, revision 2, which this program does not know"),
                log(
                        "a payload that is no JSON",
                        log -> log.append("case-x", "Case", "CaseClosed", "1", "{"),
                        "its payload cannot be read: it is no object in JSON"),
                log(
                        "a posting without a day",
                        log -> log.append(
                                "case-x", "Case", "CaseClosed", "1", "{\"postings\":[{\"centre\":\"BR-PAT-01\"}]}"),
                        "its member on is missing"));
    }

    /** The same: all that fits is written anew, and what was counted with it. */
    private static List<Tampering> wholeLogs() {
        FiguresLog another = new FiguresLog();
        another.register(PATNA, DAY);
        another.publish(UnaryOperator.identity());
        for (int i = 0; another.size() < TREE.size(); i++) {
            another.note("case-" + i);
        }
        FiguresLog grown = FiguresStories.with(log -> log.register(PATNA, DAY), UnaryOperator.identity());
        LogWithTree old = TREE.first(LOG.published());
        return List.of(
                new Tampering(
                        "another log with other figures", evidence(another), "", REWRITTEN, NOT_COSIGNED, "re-signed"),
                new Tampering("fork behind the earlier checkpoint", evidence(grown), "", "", NOT_COSIGNED, "fork"),
                new Tampering(
                        "old shown as new",
                        WrittenFiles.figures(old, LOG.published(), LOG.report(), witnessed(old), EARLIER),
                        "",
                        "",
                        "",
                        "old shown as new"));
    }

    @Test
    void a_tail_that_was_cut_is_seen_with_a_checkpoint_of_it() throws IOException {
        LogWithTree cut = TREE.first(LOG.published());
        WrittenFiles files = WrittenFiles.figures(cut, LOG.published(), LOG.report(), resigned(cut), EARLIER);

        VerifierAnswer answer = answerTo(files, witnessed(TREE));

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains("Your earlier checkpoint has " + TREE.size() + " events and this one has " + LOG.published()
                        + ": an old checkpoint is shown as new, or the tail was cut");
    }

    @Test
    void what_is_no_such_file_is_refused() throws IOException {
        WrittenFiles ofCase =
                WrittenFiles.evidence(SignedStates.HONEST, "case-1", witnessed(SignedStates.HONEST), EARLIER);

        VerifierAnswer answer = answer(ofCase, Brought.NOTHING);

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("has no file publication.consistency, which such evidence has");
    }

    @Override
    List<String> command(WrittenFiles files, Path folder) {
        return List.of("figures", files.zip(folder.resolve("figures.zip")).toString());
    }

    @Override
    byte[] earlier() {
        return witnessed(TREE.first(EARLIER)).getBytes(StandardCharsets.UTF_8);
    }

    private static Posting posting(Account from, Account to, PostingReason reason, int n) {
        return new Posting(PATNA, PATNA, DAY, from, to, DAY, reason, null, n);
    }

    private static Tampering row(String name, Consumer<WrittenFiles> tamper, String sentence) {
        WrittenFiles files = honest();
        tamper.accept(files);
        return Tampering.always(name, files.summed(), sentence);
    }

    private static Tampering publication(String name, String what, String by, String sentence) {
        return Tampering.always(
                name,
                evidence(FiguresStories.with(log -> {}, event -> {
                    assertThat(event).contains(what);
                    return event.replace(what, by);
                })),
                sentence);
    }

    private static Tampering log(String name, Consumer<FiguresLog> tamper, String sentence) {
        return Tampering.always(name, evidence(FiguresStories.with(tamper, UnaryOperator.identity())), sentence);
    }

    private static WrittenFiles honest() {
        return WrittenFiles.figures(TREE, LOG.published(), LOG.report(), witnessed(TREE), EARLIER);
    }

    private static WrittenFiles evidence(FiguresLog log) {
        LogWithTree tree = log.log();
        return WrittenFiles.figures(tree, log.published(), log.report(), resigned(tree), EARLIER);
    }

    private static Consumer<WrittenFiles> payloads(Consumer<List<byte[]>> change) {
        return bundle("payloads/000", Integer.BYTES, change);
    }

    private static Consumer<WrittenFiles> lastPayloads(Consumer<List<byte[]>> change) {
        return bundle("payloads/002.p/" + LOG.published() % 256, Integer.BYTES, change);
    }

    private static Consumer<WrittenFiles> entries(Consumer<List<byte[]>> change) {
        return bundle("tile/entries/000", Short.BYTES, change);
    }

    /** Each piece stands behind its length. */
    private static Consumer<WrittenFiles> bundle(String file, int lengthBytes, Consumer<List<byte[]>> change) {
        return files -> {
            ByteBuffer rest = ByteBuffer.wrap(files.get(file));
            List<byte[]> pieces = new ArrayList<>();
            while (rest.hasRemaining()) {
                byte[] piece = new byte[lengthBytes == Short.BYTES ? rest.getShort() : rest.getInt()];
                rest.get(piece);
                pieces.add(piece);
            }
            change.accept(pieces);
            ByteBuffer all = ByteBuffer.allocate(pieces.stream()
                    .mapToInt(piece -> lengthBytes + piece.length)
                    .sum());
            pieces.forEach(piece -> {
                if (lengthBytes == Short.BYTES) {
                    all.putShort((short) piece.length);
                } else {
                    all.putInt(piece.length);
                }
                all.put(piece);
            });
            files.put(file, all.array());
        };
    }

    private static byte[] other(int position) {
        WrittenEvent event = TREE.events().get(position);
        return event.withMillis(event.millis() + 1).entry();
    }

    private static void replace(WrittenFiles files, String name, String what, String by) {
        files.put(name, new String(files.get(name), StandardCharsets.UTF_8).replace(what, by));
    }
}
