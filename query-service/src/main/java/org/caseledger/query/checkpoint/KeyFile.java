package org.caseledger.query.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.caseledger.tree.LogKeyFiles;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.Origin;
import org.caseledger.tree.TreeHead;
import org.caseledger.tree.WholeFile;

/** The file with the key of the log. A demo makes its own. What checks its signatures is written beside it, to be handed to whoever checks. */
record KeyFile(Path path) {
    private static final String HOST_OF_DEMO = "localhost";

    /** What was signed with the key stands beside it. */
    SignedFile signed() {
        return new SignedFile(new LogKeyFiles(path).signed());
    }

    /**
     * Whether its name is the one under which the log is signed now, whoever signs looks each time.
     *
     * @throws StartRefused where it is not the key of this ledger
     */
    NoteKey key(Ledger ledger, SigningHistory history) {
        if (ledger.isDemo() && !Files.exists(path)) {
            Origin first = new Origin(HOST_OF_DEMO, ledger.id(), null);
            make(NoteKey.generate(history.name().orElse(first).text()));
        }
        NoteKey key = read();
        if (!isOf(ledger, key)) {
            throw new StartRefused(
                    "The key in " + path + " is that of another log: " + key.name(),
                    "Name the key of this ledger, whose name is a host, a stroke and " + ledger.id()
                            + ", in caseledger.checkpoint.key.");
        }
        WholeFile.write(new LogKeyFiles(path).checks(), key.verifier() + "\n");
        return key;
    }

    private static boolean isOf(Ledger ledger, NoteKey key) {
        try {
            return Origin.read(key.name()).ledger().equals(ledger.id());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private NoteKey read() {
        try {
            return NoteKey.read(Files.readString(path, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new StartRefused(
                    "The key of the log cannot be read: " + path,
                    "Name its file in caseledger.checkpoint.key, or nothing if this service is not to sign.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "The file " + path + " has no key of a log: " + e.getMessage(),
                    "Name the right one in caseledger.checkpoint.key.",
                    e);
        }
    }

    /** What says that nothing was signed comes first: a key without it signs nothing. */
    private void make(NoteKey key) {
        if (!signed().isThere()) {
            signed().remember(TreeHead.EMPTY);
        }
        WholeFile.write(
                path,
                key.secret() + "\n",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
