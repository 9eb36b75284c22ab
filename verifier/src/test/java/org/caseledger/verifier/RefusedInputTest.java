package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caseledger.verifier.evidence.EvidenceZip;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be checked is refused with exit code 2 and a sentence that says what would be right. */
class RefusedInputTest {
    private static final LogWithTree LOG = LogWithTree.ofCases(9, 3);
    private static final String KEY = SignedStates.KEY.verifier();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Nothing was asked for. Right would be: case FILE.zip",
                "figure x|figure is no command. Right would be: case FILE.zip",
                "case|The file to check is missing. Right would be: case FILE.zip --key VKEY",
                "export|The folder to check is missing. Right would be: export DIR --key VKEY",
                "case x.zip|The key of the log is missing: --key VKEY",
                "case x.zip y.zip|case checks one thing, not both x.zip and y.zip",
                "case x.zip --colour|--colour is no option. Right would be --key",
                "case x.zip --key|A value is missing behind --key",
                "case x.zip --key --lang en|A value is missing behind --key",
                "case x.zip --key a --key b|--key stands twice",
                "case x.zip --key a --lang fr|fr is no language in which this program answers",
                "case x.zip --key a|This is neither a key nor a file with one: a (a key is <name>+<id>+<key>",
                "case x.zip --key KEY|There is no file x.zip",
                "export x --key KEY|There is no folder x",
                "case x.zip --key WITNESS|The key behind --key is of a witness",
                "case x.zip --key KEY --witness KEY|The key behind --witness is of a log",
                "case x.zip --key KEY --since x|There is no file x",
            })
    void an_argument_that_is_wrong_is_named(String args, String sentence) {
        List<String> all = new ArrayList<>();
        if (!args.isEmpty()) {
            all.addAll(List.of(args.replaceAll("(?<=--\\w{3,7} )KEY", KEY.replace("+", "\\+"))
                    .replace("WITNESS", SignedStates.WITNESS.verifier())
                    .split(" ")));
        }
        assertRefused(VerifierAnswer.to(all), sentence);
    }

    @Test
    void a_secret_key_is_refused_and_not_shown() {
        VerifierAnswer answer = VerifierAnswer.to(List.of("case", "x.zip", "--key", "PRIVATE+KEY+a+00000000+AAAA"));

        assertRefused(answer, "it is the secret key that signs");
        assertThat(answer.err()).doesNotContain("AAAA");
    }

    @Test
    void a_key_may_be_in_a_file() throws IOException {
        Path key = Files.writeString(folder.resolve("log.key.pub"), KEY + "\n");
        Path zip = evidence().zip(folder.resolve("case.zip"));

        assertThat(VerifierAnswer.to(List.of("case", zip.toString(), "--key", key.toString()))
                        .exit())
                .isZero();
    }

    @Test
    void what_is_no_zip_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("case.zip"), "no zip");

        assertRefused(checked(text), "is no zip. Right would be evidence as it was downloaded");
    }

    @Test
    void a_zip_that_was_cut_is_refused() throws IOException {
        Path zip = evidence().zip(folder.resolve("case.zip"));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));

        assertRefused(checked(zip), "is no zip");
    }

    @ParameterizedTest
    @CsvSource({"checkpoint, has no file checkpoint", "SHA256SUMS, has no file SHA256SUMS"})
    void a_file_that_is_missing_is_named(String file, String sentence) {
        assertRefused(checked(evidence().remove(file).zip(folder.resolve("case.zip"))), sentence);
    }

    @Test
    void a_checkpoint_that_is_none_is_refused() {
        assertRefused(
                checked(evidence().put("checkpoint", "none").zip(folder.resolve("case.zip"))),
                "checkpoint is no checkpoint: it is no signed note");
    }

    @Test
    void evidence_without_events_is_refused() {
        Path zip = WrittenFiles.evidence(LOG, "case-9", SignedStates.witnessed(LOG), 9)
                .zip(folder.resolve("case.zip"));

        assertRefused(checked(zip), "has no events. Right would be events/000000/entry");
    }

    @Test
    void an_earlier_checkpoint_needs_the_proof_that_leads_from_it() throws IOException {
        Path earlier = Files.writeString(folder.resolve("earlier"), SignedStates.witnessed(LOG.first(4)));
        Path zip = evidence().remove("since.consistency").summed().zip(folder.resolve("case.zip"));

        assertRefused(
                VerifierAnswer.to(SignedStates.command("case", zip, earlier)),
                "has no file since.consistency. Ask for the evidence with since=4");
    }

    @Test
    void a_file_that_unpacks_to_too_much_is_refused() throws IOException {
        Path zip = evidence().put("README.en.txt", new byte[17 << 20]).summed().zip(folder.resolve("case.zip"));

        assertThat(Files.size(zip)).isLessThan(1 << 20);
        assertRefused(checked(zip), "would unpack to too much at README.en.txt: one file may have 16 MiB");
    }

    @Test
    void a_zip_that_is_damaged_anywhere_ends_in_an_answer() throws IOException {
        long seed = System.nanoTime();
        System.out.println("RefusedInputTest: seed " + seed);
        Random random = new Random(seed);
        Path zip = evidence().zip(folder.resolve("case.zip"));
        byte[] whole = Files.readAllBytes(zip);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(zip, damaged);

            assertThat(checked(zip).exit()).as("seed %d", seed).isBetween(0, 2);
        }
    }

    /** Of names, of what stands beside them and of the whole: a few wrong ones make names of bytes that are no text. */
    @Test
    void a_zip_with_a_wrong_length_is_opened_or_refused() throws IOException {
        Path zip = folder.resolve("case.zip");
        try (ZipOutputStream files = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("case.json", "events/0001.json", "README.en.txt")) {
                files.putNextEntry(new ZipEntry(name));
                files.write(new byte[50]);
            }
        }
        byte[] whole = Files.readAllBytes(zip);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int refused = 0;
        for (int file = text.indexOf("PK\1\2"); file >= 0; file = text.indexOf("PK\1\2", file + 1)) {
            for (int at = file + 28; at < file + 34; at++) {
                refused += refused(zip, whole, at);
            }
        }
        refused += refused(zip, whole, whole.length - 2);
        assertThat(refused).isGreaterThan(1_000);
    }

    private static int refused(Path zip, byte[] whole, int at) throws IOException {
        int refused = 0;
        for (int other = 1; other < 256; other++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) other;
            Files.write(zip, damaged);
            try (EvidenceZip opened = EvidenceZip.open(zip, EvidenceZip.Bounds.OF_A_CASE)) {
                assertThat(opened.names()).isNotNull();
            } catch (InputRefused e) {
                refused++;
            }
        }
        return refused;
    }

    @Test
    void too_many_files_are_refused() throws IOException {
        Path zip = folder.resolve("case.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream files = new ZipOutputStream(out)) {
            for (int i = 0; i <= 20_000; i++) {
                files.putNextEntry(new ZipEntry(Integer.toString(i)));
            }
        }

        assertRefused(checked(zip), "has 20001 files, more than 20000");
    }

    @Test
    void a_folder_that_is_no_export_is_refused() {
        assertRefused(
                VerifierAnswer.to(List.of("export", folder.toString(), "--key", KEY)),
                "has no file checkpoint, which an export has");
    }

    @Test
    void an_answer_in_hindi_has_nothing_english_but_names() {
        Path zip = evidence().zip(folder.resolve("case.zip"));

        VerifierAnswer answer = VerifierAnswer.to(List.of("case", zip.toString(), "--key", KEY, "--lang", "hi"));

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("ठीक है: चेकपॉइंट पर osc.example/1 की कुंजी के हस्ताक्षर हैं");
        assertThat(VerifierAnswer.to(List.of("case", "--lang", "hi")).err()).contains("जाँचने की फाइल नहीं बताई गई");
    }

    @Test
    void help_is_an_answer() {
        VerifierAnswer answer = VerifierAnswer.to(List.of("--help"));

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("case FILE.zip --key VKEY [--witness VKEY]... [--since OLD-CHECKPOINT-FILE]");
    }

    private static VerifierAnswer checked(Path zip) {
        return VerifierAnswer.to(List.of("case", zip.toString(), "--key", KEY));
    }

    private static void assertRefused(VerifierAnswer answer, String sentence) {
        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(2);
        assertThat(answer.err()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(answer.err().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000);
    }

    private static WrittenFiles evidence() {
        return WrittenFiles.evidence(LOG, "case-1", SignedStates.witnessed(LOG), 4);
    }
}
