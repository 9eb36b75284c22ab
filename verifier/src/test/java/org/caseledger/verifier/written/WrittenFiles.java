package org.caseledger.verifier.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of an evidence or an export before they are written, so that a test can tamper with them. */
public final class WrittenFiles {
    private static final String SUMS = "SHA256SUMS";
    private static final int WIDTH = 256;

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /**
     * The evidence of one case.
     *
     * @param since size of the earlier log for which it was asked
     */
    public static WrittenFiles evidence(LogWithTree log, String aggregate, String checkpoint, int since) {
        WrittenFiles all = new WrittenFiles();
        all.put("README.en.txt", "What this proves.\n");
        all.put("README.hi.txt", "यह क्या सिद्ध करता है।\n");
        all.put("certificate.en.txt", "Draft.\n");
        all.put("codes/services.json", "[]\n");
        all.put("checkpoint", checkpoint);
        if (since <= log.size()) {
            all.put("since.consistency", lines("from " + since + "\nto " + log.size(), log.consistency(since)));
        }
        int sequence = 0;
        for (int position = 0; position < log.size(); position++) {
            WrittenEvent event = log.events().get(position);
            if (event.aggregate().equals(aggregate)) {
                all.putEvent(sequence++, event, proof(log, position, checkpoint));
            }
        }
        return all.summed();
    }

    /**
     * The evidence of published figures.
     *
     * @param size how many events there are up to the publication
     * @param since size of the earlier log for which it was asked
     */
    public static WrittenFiles figures(LogWithTree log, int size, byte[] report, String checkpoint, int since) {
        WrittenFiles all = new WrittenFiles();
        all.put("README.en.txt", "What this proves.\n");
        all.put("README.hi.txt", "यह क्या सिद्ध करता है।\n");
        all.put("certificate.en.txt", "Draft.\n");
        all.put("checkpoint", checkpoint);
        all.put("publication.consistency", lines("from " + size + "\nto " + log.size(), log.consistency(size)));
        if (since <= log.size()) {
            all.put("since.consistency", lines("from " + since + "\nto " + log.size(), log.consistency(since)));
        }
        all.put("report.txt", report);
        List<WrittenEvent> events = log.events();
        all.putTiles("tile/entries", size, i -> bundled(events.get(i).entry()));
        all.putTiles(
                "payloads",
                size,
                i -> FiguresLog.isGiven(events.get(i))
                        ? behindLength(events.get(i).payload())
                        : new byte[0]);
        return all.summed();
    }

    /** The export of a whole log. */
    public static WrittenFiles export(LogWithTree log, String checkpoint) {
        WrittenFiles all = new WrittenFiles();
        all.put("checkpoint", checkpoint);
        List<byte[]> entries = log.events().stream().map(WrittenEvent::entry).toList();
        all.putTiles("tile/entries", entries.size(), i -> bundled(entries.get(i)));
        int level = 0;
        for (int leaves = 1; leaves <= log.size(); leaves *= WIDTH) {
            int each = leaves;
            all.putTiles("tile/" + level++, log.size() / leaves, i -> log.root(i * each, (i + 1) * each));
        }
        return all;
    }

    public static String proof(LogWithTree log, int position, String checkpoint) {
        return lines("c2sp.org/tlog-proof@v1\nindex " + position, log.inclusion(position)) + "\n" + checkpoint;
    }

    public void putEvent(int sequence, WrittenEvent event, String proof) {
        put(ofEvent(sequence, "entry"), event.entry());
        put(ofEvent(sequence, "payload"), event.payload());
        put(ofEvent(sequence, "metadata"), event.metadata());
        put(ofEvent(sequence, "proof.tlog-proof"), proof);
    }

    public static String ofEvent(int sequence, String file) {
        return "events/%06d/%s".formatted(sequence, file);
    }

    public WrittenFiles put(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public WrittenFiles put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public WrittenFiles remove(String name) {
        Objects.requireNonNull(files.remove(name), name);
        return this;
    }

    public void rename(String from, String to) {
        byte[] content = get(from);
        files.remove(from);
        files.put(to, content);
    }

    public void swap(String one, String other) {
        byte[] content = get(one);
        files.put(one, get(other));
        files.put(other, content);
    }

    public byte[] get(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    public List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    /** With a list of sums that fits, as whoever tampers would write it. */
    public WrittenFiles summed() {
        files.remove(SUMS);
        StringBuilder sums = new StringBuilder();
        files.forEach((name, content) -> sums.append(HexFormat.of().formatHex(WrittenEvent.sha256(content)))
                .append("  ")
                .append(name)
                .append('\n'));
        return put(SUMS, sums.toString());
    }

    public Path zip(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : files.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(get(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public Path folder(Path root) {
        try {
            for (String name : files.keySet()) {
                Path file = root.resolve(name);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, get(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return root;
    }

    /** Bytes of one hash or one bundled entry. */
    @FunctionalInterface
    private interface Piece {
        byte[] at(int index);
    }

    private void putTiles(String shelf, int pieces, Piece piece) {
        for (int first = 0; first < pieces; first += WIDTH) {
            int width = Math.min(WIDTH, pieces - first);
            ByteArrayOutputStream tile = new ByteArrayOutputStream();
            for (int i = first; i < first + width; i++) {
                tile.writeBytes(piece.at(i));
            }
            int number = first / WIDTH;
            String path =
                    number < 1000 ? "%03d".formatted(number) : "x%03d/%03d".formatted(number / 1000, number % 1000);
            put(shelf + "/" + path + (width == WIDTH ? "" : ".p/" + width), tile.toByteArray());
        }
    }

    private static byte[] bundled(byte[] entry) {
        return ByteBuffer.allocate(Short.BYTES + entry.length)
                .putShort((short) entry.length)
                .put(entry)
                .array();
    }

    private static byte[] behindLength(byte[] payload) {
        return ByteBuffer.allocate(Integer.BYTES + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    private static String lines(String first, List<String> hashes) {
        return first + "\n"
                + String.join("", hashes.stream().map(hash -> hash + "\n").toList());
    }
}
