package org.caseledger.query.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.caseledger.service.start.StartRefused;
import org.caseledger.tree.NoteVerifier;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who signs.
 *
 * @param key file with the key of the log, see {@link KeyFile}; empty where this service signs nothing. Beside it, in a file of the same name with
 *     {@code .signed}, stands what was signed
 * @param folder each signed checkpoint is also written here, for storage that takes nothing back; empty for none
 * @param every pause between two
 * @param witnesses who are asked to cosign each
 * @param quorum so many of them must, before a checkpoint is published; all if absent
 * @param fresh they are asked again after so long, also without news
 * @param patience so long a caller waits for a checkpoint that has what was just recorded: longer than the pause between two, shorter than callers' time-outs
 */
@Validated
@ConfigurationProperties("caseledger.checkpoint")
record CheckpointSettings(
        @DefaultValue("") String key,
        @DefaultValue("") String folder,
        @DurationMin(millis = 1) @DefaultValue("10s") Duration every,
        List<AskedWitness> witnesses,
        @Nullable Integer quorum,
        @DurationMin(millis = 1) @DefaultValue("24h") Duration fresh,
        @DurationMin @DefaultValue("12s") Duration patience) {
    CheckpointSettings {
        witnesses = witnesses == null ? List.of() : List.copyOf(witnesses);
        if (key.isBlank() && (!folder.isBlank() || !witnesses.isEmpty() || quorum != null)) {
            throw new StartRefused(
                    "caseledger.checkpoint.folder, caseledger.checkpoint.witnesses or caseledger.checkpoint.quorum is set, and caseledger.checkpoint.key is not, so nothing would be signed",
                    "Name the file of the key in caseledger.checkpoint.key, or leave the others out where another query service signs.");
        }
    }

    /**
     * @param url below which it answers {@code add-checkpoint}
     * @param key that checks its cosignatures: name, id and key, as it prints it
     */
    record AskedWitness(
            @DefaultValue("") String url, @DefaultValue("") String key) {}

    /** @throws StartRefused where it is none that can be written to: what takes nothing back is mostly mounted, and nothing shall be kept in the place where it should be */
    CheckpointFolder folderToKeep() {
        if (folder.isBlank()) {
            return new CheckpointFolder(null);
        }
        Path path = Path.of(folder);
        if (!Files.isDirectory(path) || !Files.isWritable(path)) {
            throw new StartRefused(
                    "caseledger.checkpoint.folder is no folder that can be written to: " + path.toAbsolutePath(),
                    "Make it, or mount the storage that it is on, or leave it out.");
        }
        return new CheckpointFolder(path);
    }

    /** @throws StartRefused where one is not told of as it should be */
    Witnesses witnessesToAsk() {
        try {
            return new Witnesses(
                    witnesses.stream()
                            .map(asked -> new Witness(asked.url(), NoteVerifier.read(asked.key())))
                            .toList(),
                    quorum == null ? witnesses.size() : quorum,
                    fresh);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "The witnesses of the log cannot be asked: " + e.getMessage(),
                    "Name each with caseledger.checkpoint.witnesses[0].url and .key, and in caseledger.checkpoint.quorum how many must cosign.",
                    e);
        }
    }
}
