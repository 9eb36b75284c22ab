package org.caseledger.local.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.NoteVerifier;
import org.caseledger.tree.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as it was signed.
 *
 * @param note the whole text with its signatures
 */
public record SignedCheckpoint(String note, Checkpoint checkpoint) {

    /** @throws CommandRefused where the file is none */
    public static SignedCheckpoint in(Path file) {
        return read(content(file), file.toString());
    }

    /**
     * @param from said where it is none
     * @throws CommandRefused where it is none
     */
    public static SignedCheckpoint read(String note, String from) {
        try {
            return new SignedCheckpoint(
                    note, Checkpoint.read(SignedNote.read(note).text()));
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(from + " holds no checkpoint: " + e.getMessage());
        }
    }

    /**
     * What is known of its signatures, in words.
     *
     * @param key that should have signed it; unknown if absent
     * @param witnesses that should have cosigned it
     */
    public List<Signature> signatures(@Nullable NoteVerifier key, List<NoteVerifier> witnesses) {
        SignedNote read = SignedNote.read(note);
        return Stream.concat(
                        Stream.of(key == null ? Signature.unchecked() : ofLog(key, read)),
                        witnesses.stream().map(witness -> Signature.of(witness, read)))
                .toList();
    }

    private Signature ofLog(NoteVerifier key, SignedNote read) {
        return key.name().equals(checkpoint.origin())
                ? Signature.of(key, read)
                : new Signature(
                        false, "not looked for: it is of " + checkpoint.origin() + ", and the key is of " + key.name());
    }

    /** @param isPossible false where it is known to be wrong */
    public record Signature(boolean isPossible, String words) {
        private static Signature unchecked() {
            return new Signature(true, "not checked: name the key of the log with --key");
        }

        private static Signature of(NoteVerifier key, SignedNote note) {
            if (!key.signed(note)) {
                return new Signature(false, "none of " + key.name() + " that is good");
            }
            return new Signature(
                    true,
                    "good, by " + key.name()
                            + key.cosigned(note)
                                    .map(at -> ", which saw it at " + at)
                                    .orElse(""));
        }
    }

    /**
     * @param spelt the key itself, or a file that has it
     * @throws CommandRefused where it is none of a log
     */
    public static NoteVerifier keyOfLog(String spelt) {
        NoteVerifier key = key("--key", spelt);
        if (key.isOfWitness()) {
            throw new CommandRefused("--key " + spelt + ": it is the key of a witness, which is named with --witness");
        }
        return key;
    }

    /**
     * @param spelt the key itself, or a file that has it
     * @throws CommandRefused where it is none of a witness
     */
    public static NoteVerifier keyOfWitness(String spelt) {
        NoteVerifier key = key("--witness", spelt);
        if (!key.isOfWitness()) {
            throw new CommandRefused("--witness " + spelt + ": it is the key of a log, which is named with --key");
        }
        return key;
    }

    private static NoteVerifier key(String option, String spelt) {
        try {
            return NoteVerifier.read(isFile(spelt) ? content(Path.of(spelt)) : spelt);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(option + " " + spelt + ": " + e.getMessage());
        }
    }

    /** The name of a file may have a plus, as a key does. */
    private static boolean isFile(String spelt) {
        return !spelt.contains("+") || Files.isRegularFile(Path.of(spelt));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be read; name a file that is there");
        }
    }
}
