package org.caseledger.query.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.tree.TreeHead;

/** What was signed, remembered outside the database: who restores or edits that does not change this. Size and root, a line each. */
final class SignedFile {
    private final Path file;

    SignedFile(Path file) {
        this.file = file;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** @throws SignerRefuses where it is not there, or says nothing that can be read */
    TreeHead read() {
        String content;
        try {
            content = Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new SignerRefuses(
                    "the file that says what was signed cannot be read: " + file
                            + ". Put back the newest one; without it nothing shows whether the log is older than what was signed");
        }
        try {
            return TreeHead.read(content);
        } catch (IllegalArgumentException e) {
            throw new SignerRefuses("the file that says what was signed is not whole: " + file);
        }
    }

    /** On the disk when this returns. */
    void write(TreeHead head) {
        WholeFile.write(file, head.text());
    }
}
