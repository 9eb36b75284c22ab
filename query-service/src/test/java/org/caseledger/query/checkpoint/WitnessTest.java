package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.caseledger.eventlog.Hash;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.MerkleTree;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.NoteVerifier;
import org.caseledger.tree.TileHashes;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a witness, or a proxy before it, answers: the others are asked, and it is asked again. */
@Timeout(30)
class WitnessTest {
    private static final String KEY = "witness.example/test+b489c043+BAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    private static final MerkleTree TREE = new MerkleTree(3, mock(TileHashes.class));

    private final ServerSocket server = listening();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void one_that_stops_in_the_middle_of_its_answer_is_waited_for_no_longer_than_any() {
        saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab", false);

        assertCosignsNothing(asked());
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        saying("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", true);

        assertCosignsNothing(asked());
    }

    @Test
    void one_that_saw_fewer_events_than_none_can_be_asked_again() {
        saying("HTTP/1.1 409 Conflict\r\nContent-Length: 3\r\nConnection: close\r\n\r\n-5\n", false);
        Witness witness = asked();

        assertCosignsNothing(witness);
        assertCosignsNothing(witness);
    }

    /** What else it says would be published as if this log had signed it. */
    @Test
    void of_an_answer_its_own_line_is_taken_alone_and_as_it_is_spelt_here() {
        NoteKey log = NoteKey.generate("osc.example/1");
        MerkleTree one = new MerkleTree(1, (level, place) -> Hash.over(new byte[0]));
        String note = log.sign(new Checkpoint("osc.example/1", new TreeHead(1, one.root())).text());
        String ofLog = note.substring(note.lastIndexOf('\n', note.length() - 2) + 1);
        try (StrictWitness witness = new StrictWitness(NoteVerifier.read(log.verifier()))) {
            Witness asked = witness.asked();
            String line = asked.cosign(note, one, () -> 1);
            assertThat(line).startsWith("\u2014 witness.example/strict ").endsWith("\n");

            witness.answering(text -> text, cosignature -> cosignature + ofLog);
            assertThat(asked.cosign(note, one, () -> 1).lines()).hasSize(1).noneMatch(ofLog.strip()::equals);
            witness.answering(text -> text, cosignature -> cosignature.replace("=", ""));
            assertThat(asked.cosign(note, one, () -> 1)).hasSameSizeAs(line);
            witness.answering(text -> note + "\n", cosignature -> "\n" + cosignature);
            assertThat(asked.cosign(note, one, () -> 1)).isEmpty();
        }
    }

    private static void assertCosignsNothing(Witness witness) {
        assertThat(witness.cosign("a note\n", TREE, () -> 3)).isEmpty();
        assertThat(witness.answered()).isFalse();
    }

    private Witness asked() {
        return new Witness("http://127.0.0.1:" + server.getLocalPort(), NoteVerifier.read(KEY), Duration.ofMillis(500));
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To each who connects. */
    private void saying(String answer, boolean withoutEnd) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket one = server.accept(); // stays open
                    OutputStream out = one.getOutputStream();
                    out.write(answer.getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    while (withoutEnd) {
                        out.write(new byte[8_192]);
                    }
                } catch (IOException e) {
                    // the witness has gone, or the test is over
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
