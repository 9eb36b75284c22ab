package org.caseledger.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.note.VerifierKey;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.trust.EarlierCheckpoint;

/** Reads keys and an earlier checkpoint that whoever checks gives by name. */
final class GivenFiles {
    private static final int LONGEST_KEY = 4_096;

    private GivenFiles() {}

    /** @param given the key itself, or a file that holds it */
    static VerifierKey logKey(String given) {
        VerifierKey key = key(given);
        if (!key.isOfLog()) {
            throw new InputRefused(Statement.KEY_OF_WITNESS, given);
        }
        return key;
    }

    /** @param given the key itself, or a file that holds it */
    static VerifierKey witnessKey(String given) {
        VerifierKey key = key(given);
        if (key.isOfLog()) {
            throw new InputRefused(Statement.KEY_OF_LOG, given);
        }
        return key;
    }

    static EarlierCheckpoint earlier(Path file) {
        try {
            return new EarlierCheckpoint(LogCheckpoint.read(bytes(file, LogCheckpoint.LONGEST)));
        } catch (Malformed e) {
            throw new InputRefused(Statement.CHECKPOINT_UNREADABLE, file, e.remark());
        }
    }

    private static VerifierKey key(String given) {
        try {
            return VerifierKey.read(file(given)
                    .map(file -> new String(bytes(file, LONGEST_KEY), StandardCharsets.UTF_8).strip())
                    .orElse(given));
        } catch (Malformed e) {
            throw new InputRefused(Statement.KEY_UNREADABLE, given.startsWith("PRIVATE+") ? "" : given, e.remark());
        }
    }

    private static Optional<Path> file(String given) {
        try {
            return VerifierKey.looksLikeOne(given)
                    ? Optional.empty()
                    : Optional.of(Path.of(given)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file, int longest) {
        if (!Files.isRegularFile(file)) {
            throw new InputRefused(Statement.NO_SUCH_FILE, file);
        }
        try {
            if (Files.size(file) > longest) {
                throw new InputRefused(Statement.FILE_TOO_LONG, file, longest);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
