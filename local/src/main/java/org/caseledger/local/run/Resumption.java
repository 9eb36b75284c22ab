package org.caseledger.local.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.SignedCheckpoint;
import org.caseledger.tree.LogKeyFiles;
import org.caseledger.tree.NoteVerifier;
import org.caseledger.tree.SignedNote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** That the signer goes on from a checkpoint, because what says what it signed is lost: somebody says so, and it is recorded. */
record Resumption(SignedCheckpoint from, String signature) {
    static final String PATH = "/api/ledger/resumptions";

    /**
     * @param checkpoint absent where nobody asks for one
     * @param key of the log
     * @throws RunRefused where it cannot be asked for
     */
    static Optional<Resumption> asked(@Nullable Path checkpoint, Path key) {
        if (checkpoint == null) {
            return Optional.empty();
        }
        LogKeyFiles files = new LogKeyFiles(key);
        if (Files.exists(files.signed())) {
            throw new RunRefused("--resume-from is for a log whose file " + files.signed()
                    + " is lost, and it is there; start without");
        }
        try {
            SignedCheckpoint from = SignedCheckpoint.in(checkpoint);
            NoteVerifier verifier = SignedCheckpoint.keyOfLog(files.checks().toString());
            return Optional.of(new Resumption(
                    from,
                    verifier.signature(SignedNote.read(from.note()))
                            .orElseThrow(() -> new RunRefused(
                                    checkpoint + " was not signed with the key of this log, " + files.checks()))));
        } catch (CommandRefused e) {
            throw new RunRefused("--resume-from " + checkpoint + ": " + e.getMessage());
        }
    }

    String body() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "origin",
                        from.checkpoint().origin(),
                        "checkpoint",
                        Map.of(
                                "size",
                                from.checkpoint().head().size(),
                                "root",
                                from.checkpoint().head().text().split("\n")[1],
                                "signature",
                                signature)));
    }
}
