package org.caseledger.query.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.caseledger.tree.TreeHead;

/**
 * Files by name, in their order.
 *
 * @param times of all files, each once
 */
record UnzippedEvidence(Map<String, byte[]> files, List<LocalDateTime> times) {
    static UnzippedEvidence of(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<LocalDateTime, Boolean> times = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (files.put(entry.getName(), in.readAllBytes()) != null || entry.getExtra() != null) {
                    throw new AssertionError(entry.getName() + " is there twice, or with more than its name");
                }
                times.put(entry.getTimeLocal(), true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UnzippedEvidence(files, List.copyOf(times.keySet()));
    }

    byte[] bytes(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** Events by their folders. */
    List<String> events() {
        return files.keySet().stream()
                .filter(name -> name.startsWith("events/"))
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    TlogProofFile proof(String event) {
        return TlogProofFile.read(text(event + "proof.tlog-proof"));
    }

    /** As the checkpoint says it. */
    TreeHead signed() {
        List<String> lines = text("checkpoint").lines().toList();
        return TreeHead.read(lines.get(1) + "\n" + lines.get(2) + "\n");
    }
}
