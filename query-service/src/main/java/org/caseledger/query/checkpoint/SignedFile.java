package org.caseledger.query.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.tree.TreeHead;
import org.caseledger.tree.WholeFile;

/** What was signed, remembered outside the database: who restores or edits that does not change this. Size and root, a line each. */
final class SignedFile {
    private final Path file;

    SignedFile(Path file) {
        this.file = file;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    SignedFileLost isLost() {
        return new SignedFileLost(
                "the file that says what was signed cannot be read: " + file
                        + ". Put back the newest one. Without it nothing shows whether the log is older than what was signed, unless enough witnesses remember or an officer of the State records the last checkpoint that anybody has (POST /api/ledger/resumptions, ./run --resume-from FILE)");
    }

    /** @throws SignerRefuses where it is not there, or says nothing that can be read */
    TreeHead read() {
        String content;
        try {
            content = Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw isLost();
        }
        try {
            return TreeHead.read(content);
        } catch (IllegalArgumentException e) {
            throw new SignerRefuses("the file that says what was signed is not whole: " + file);
        }
    }

    /** On the disk when this returns, unless more is there: another signer may have been quicker. */
    void remember(TreeHead head) {
        if (!isThere() || read().size() <= head.size()) {
            WholeFile.write(file, head.text());
        }
    }
}
