package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each tampering is named where it can be seen; where it cannot, the verifier says that it cannot. */
abstract class TamperingContract {
    static final String NOT_COSIGNED = "The witness witness.example did not cosign the checkpoint";
    static final String REWRITTEN =
            "The first 400 events are not those of your earlier checkpoint: the log was rewritten and re-signed, or it is a fork";

    @TempDir
    private Path folder;

    /** Writes what is checked, and gives the command that checks it. */
    abstract List<String> command(WrittenFiles files, Path folder);

    @ParameterizedTest
    @MethodSource("tamperings")
    void a_tampering_is_named_or_said_not_to_be_seen(Tampering tampering) throws IOException {
        for (Brought brought : Brought.values()) {
            VerifierAnswer answer = answer(tampering.files(), brought);
            List<String> sentences = tampering.sentences(brought);

            assertThat(answer.exit())
                    .as(brought + "\n" + answer.out() + answer.err())
                    .isEqualTo(sentences.isEmpty() ? 0 : 1);
            assertThat(sentences)
                    .as(brought + "\n" + answer.out())
                    .allSatisfy(sentence -> assertThat(answer.out().lines())
                            .anyMatch(line -> line.startsWith("DOES NOT HOLD: ") && line.contains(sentence)));
            if (sentences.isEmpty()) {
                assertThat(answer.out().lines())
                        .as(brought + "\n" + answer.out())
                        .anyMatch(line ->
                                line.startsWith("CANNOT BE SEEN: ") && line.contains("\"" + tampering.unseen() + "\""));
            }
        }
    }

    /** What whoever checks kept from before. */
    byte[] earlier() {
        return SignedStates.earlier();
    }

    /** With another checkpoint from before. */
    VerifierAnswer answerTo(WrittenFiles files, String since) throws IOException {
        Path earlier = Files.writeString(folder.resolve("since"), since);
        List<String> args = new ArrayList<>(command(files, Files.createTempDirectory(folder, "checked")));
        args.addAll(List.of("--key", SignedStates.KEY.verifier(), "--since", earlier.toString()));
        return VerifierAnswer.to(args);
    }

    VerifierAnswer answer(WrittenFiles files, Brought brought) throws IOException {
        Path earlier = Files.write(folder.resolve("earlier"), earlier());
        List<String> args = new ArrayList<>(command(files, Files.createTempDirectory(folder, "checked")));
        args.addAll(List.of("--key", SignedStates.KEY.verifier()));
        args.addAll(brought.options(earlier, SignedStates.WITNESS.verifier()));
        return VerifierAnswer.to(args);
    }
}
