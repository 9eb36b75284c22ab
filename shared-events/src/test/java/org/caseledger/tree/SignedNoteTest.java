package org.caseledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.caseledger.eventlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a note that Go's {@code golang.org/x/mod/sumdb/note} signed with a key of the bytes 7 to 38. */
class SignedNoteTest {
    private static final String ORIGIN = "osc.example/0b9d0d4e-6c0f-4d0e-9a53-0d9a3c1d0001";
    private static final String SECRET =
            "PRIVATE+KEY+" + ORIGIN + "+8e6193f7+AQcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUm";
    private static final String KEY = ORIGIN + "+8e6193f7+AQDQWh0eolE5bVV6+9RYizxtmdvrly/tEKMlYuom3Nz6";
    private static final String TEXT = ORIGIN + "\n3\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
    private static final String NOTE = TEXT + "\n— " + ORIGIN
            + " jmGT9yPb0j9jENvU4+ARAaFKG+AJttqSNZAxlKbmdHs6HnrdXF6gbbIj/zqTOsvAeL6dOS+uaCRnlM5LOfCluBPekQk=\n";

    @Test
    void a_text_is_signed_as_another_program_signs_it() {
        NoteKey key = NoteKey.read(SECRET);

        assertThat(key.verifier()).isEqualTo(KEY);
        assertThat(key.secret()).isEqualTo(SECRET);
        assertThat(key.sign(TEXT)).isEqualTo(NOTE);
    }

    @Test
    void what_another_program_signed_is_read_and_checked() {
        SignedNote note = SignedNote.read(NOTE);
        Checkpoint checkpoint = Checkpoint.read(note.text());

        assertThat(NoteVerifier.read(KEY + "\n").signed(note)).isTrue();
        assertThat(checkpoint.origin()).isEqualTo(ORIGIN);
        assertThat(checkpoint.head())
                .isEqualTo(new TreeHead(
                        3,
                        Hash.of(HexFormat.of()
                                .parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"))));
        assertThat(checkpoint.text()).isEqualTo(TEXT);
    }

    @Test
    void neither_another_text_nor_another_key_is_signed() {
        NoteVerifier key = NoteVerifier.read(KEY);
        NoteKey other = NoteKey.generate(ORIGIN);

        assertThat(key.signed(SignedNote.read(NOTE.replace("\n3\n", "\n4\n")))).isFalse();
        assertThat(key.signed(SignedNote.read(other.sign(TEXT)))).isFalse();
        assertThat(NoteVerifier.read(other.verifier()).signed(SignedNote.read(other.sign(TEXT))))
                .isTrue();
        assertThat(NoteVerifier.read(other.verifier()).signed(SignedNote.read(NOTE)))
                .isFalse();
        String short_ = Base64.getEncoder().encodeToString(HexFormat.of().parseHex("8e6193f7" + "00"));
        assertThat(key.signed(SignedNote.read(TEXT + "\n— " + ORIGIN + " " + short_ + "\n")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a text\n",
                "a text\n\n",
                "a text\n\nby nobody\n",
                "a text\n\n— name\n",
                "a text\n\n— name not-base64!\n",
                "a text\n\n— name AAAA\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n3\n",
                "log\n03\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
                "a log\n3\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
                "log\n3\nAAECAwQ=\n",
                "log\n3\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nmore\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.read(text)).hasMessageContaining("no checkpoint");
    }

    @Test
    void what_is_no_key_is_refused_with_what_is_wrong() {
        assertThatThrownBy(() -> NoteVerifier.read(SECRET)).hasMessageContaining("no key that checks notes");
        assertThatThrownBy(() -> NoteVerifier.read(KEY.replace("8e61", "8e62"))).hasMessageContaining("its id says");
        assertThatThrownBy(() -> NoteVerifier.read(ORIGIN + "+8e6193f7+AAAA"))
                .hasMessageContaining("no Ed25519 key of a log or a witness");
    }
}
