package org.caseledger.verifier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
    private static final SigningKey LOG = SigningKey.ofLog("osc.example/1");
    private static final SigningKey WITNESS = SigningKey.ofWitness("witness.example");
    private static final String TEXT = LogWithTree.ofCases(5).checkpoint(LOG.name());

    /** The key and a signature that Go's {@code sumdb/note} has in its documentation. */
    @Test
    void a_key_of_another_program_is_read() {
        VerifierKey key = VerifierKey.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        assertThat(key.name()).isEqualTo("PeterNeumann");
        assertThat(key.isOfLog()).isTrue();
    }

    @Test
    void a_signature_is_of_its_key_and_its_text() {
        LogCheckpoint signed = checkpoint(TEXT + "\n" + LOG.line(TEXT));

        assertThat(key(LOG).in(signed)).isEqualTo(SignatureFound.GOOD);
        assertThat(key(SigningKey.ofLog(LOG.name())).in(signed)).isEqualTo(SignatureFound.MISSING);
        assertThat(key(LOG).in(checkpoint(TEXT.replace("\n5\n", "\n6\n") + "\n" + LOG.line(TEXT))))
                .isEqualTo(SignatureFound.WRONG);
    }

    @Test
    void a_wrong_signature_beside_a_good_one_spoils_it() {
        String other = LOG.line(TEXT + "more\n");

        assertThat(key(LOG).in(checkpoint(TEXT + "\n" + LOG.line(TEXT) + other)))
                .isEqualTo(SignatureFound.WRONG);
    }

    @Test
    void a_witness_says_when_it_saw_the_checkpoint() {
        LogCheckpoint seen = checkpoint(TEXT + "\n" + LOG.line(TEXT) + WITNESS.line(TEXT, 1_700_000_000L));

        assertThat(key(WITNESS).seenAt(seen)).contains(Instant.ofEpochSecond(1_700_000_000L));
        assertThat(key(LOG).seenAt(seen)).isEmpty();
    }

    @Test
    void a_cosignature_is_of_its_time() {
        String early = WITNESS.line(TEXT, 1L);
        String late = WITNESS.line(TEXT, 2L);
        // the time of one, at the place where it stands in Base64, with the signature of the other
        int timeEnds = early.lastIndexOf(' ') + 1 + 16;
        String mixed = late.substring(0, timeEnds) + early.substring(timeEnds);

        assertThat(key(WITNESS).in(checkpoint(TEXT + "\n" + early))).isEqualTo(SignatureFound.GOOD);
        assertThat(key(WITNESS).in(checkpoint(TEXT + "\n" + mixed))).isEqualTo(SignatureFound.WRONG);
    }

    @Test
    void a_signature_of_a_log_is_no_cosignature() {
        SigningKey sameName = SigningKey.ofWitness(LOG.name());

        assertThat(key(LOG).in(checkpoint(TEXT + "\n" + sameName.line(TEXT, 1L))))
                .isEqualTo(SignatureFound.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVATE+KEY+a+00000000+AAAA, KEY_SECRET",
        "a+b, KEY_FORM",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T, NOT_BASE64",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, KEY_ID",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, KEY_ALGORITHM",
        // no point of the curve
        "osc.example/1+64bc5e73+AQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, KEY_ALGORITHM"
    })
    void a_key_that_is_none_is_named(String spelt, String statement) {
        assertThatThrownBy(() -> VerifierKey.read(spelt))
                .isInstanceOf(Malformed.class)
                .hasMessage(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "osc.example/1\n5\n",
                "osc.example/1\n5\nAAAA\n\n\u2014 a AAAAAAA=\n",
                "osc.example/1\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a AAAAAAA=\n",
                "osc.example/1\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n\n\u2014 a AAAAAAA=\n",
                "osc.example/1\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n\n\u2014 a AAAAAAA=\n",
                "osc.example/1\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a AAAAAAA=",
                "osc.example/1\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n",
                "osc.example/1\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n- a AAAAAAA=\n",
                "osc.example/1\r\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a AAAAAAA=\n"
            })
    void what_is_written_otherwise_is_no_checkpoint(String note) {
        assertThatThrownBy(() -> checkpoint(note)).isInstanceOf(Malformed.class);
    }

    private static VerifierKey key(SigningKey key) {
        return VerifierKey.read(key.verifier());
    }

    private static LogCheckpoint checkpoint(String note) {
        return LogCheckpoint.read(note.getBytes(StandardCharsets.UTF_8));
    }
}
