package org.caseledger.query.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caseledger.eventlog.Hash;

/** A zip whose last file holds the SHA-256 of all others, in their order. No clock and no time zone is in its bytes. */
final class SummedZip {
    static final String SUMS = "SHA256SUMS";

    /** Not midnight: Java takes that for a day that a zip cannot write, and adds a time that depends on the machine. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 12, 0);

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    /** @param out stays open: one that was cut off must not look whole */
    SummedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] bytes) throws IOException {
        sums.append(Hash.over(bytes)).append("  ").append(name).append('\n');
        put(name, bytes);
    }

    /** Of the files so far, a line each, as {@code sha256sum} writes it. */
    String sums() {
        return sums.toString();
    }

    void finish() throws IOException {
        put(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }

    private void put(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
