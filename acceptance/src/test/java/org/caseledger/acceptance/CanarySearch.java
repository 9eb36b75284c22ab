package org.caseledger.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for marks in whatever was left, as they are and as bytes are spelt elsewhere, also in what is packed. */
final class CanarySearch {
    private static final int CHUNK = 1 << 20;
    private static final int LONGEST_SPELLING = 1 << 8;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** By their first bytes, as all spellings are looked for at once: one after another, thousands took a minute for what a ledger leaves. */
    private final Map<Integer, List<Spelling>> spellings = new HashMap<>();
    /** Whether a spelling may begin so: what most places are passed over by. */
    private final BitSet heads = new BitSet(1 << Short.SIZE);

    private record Spelling(String name, byte[] bytes) {
        boolean isAt(byte[] all, int from) {
            int to = from + bytes.length;
            return to <= all.length && Arrays.equals(bytes, 0, bytes.length, all, from, to);
        }
    }

    CanarySearch(List<String> marks) {
        marks.forEach(mark -> Stream.of(mark, mark.toUpperCase(Locale.ROOT), mark.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(this::addSpellings));
    }

    private void addSpellings(String text) {
        for (Charset charset : CHARSETS) {
            byte[] bytes = text.getBytes(charset);
            add(text + " in " + charset, bytes);
            addText(text + " in hex of " + charset, HexFormat.of().formatHex(bytes));
            addText(
                    text + " in HEX of " + charset,
                    HexFormat.of().withUpperCase().formatHex(bytes));
            for (int before = 0; before < 3; before++) {
                addText(text + " in Base64 of " + charset, base64(Base64.getEncoder(), bytes, before));
                addText(text + " in Base64 for URLs of " + charset, base64(Base64.getUrlEncoder(), bytes, before));
            }
        }
        addText(text + " in an address", URLEncoder.encode(text, StandardCharsets.UTF_8));
        addText(text + " escaped in JSON", escaped(text, "\\u%04x"));
        addText(text + " ESCAPED in JSON", escaped(text, "\\u%04X"));
        addText(text + " escaped in HTML", escaped(text, "&#%d;"));
    }

    /** What all spellings have in common, whatever stands around. */
    private static String base64(Base64.Encoder encoder, byte[] bytes, int before) {
        byte[] placed = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, placed, before, bytes.length);
        int whole = placed.length * 8 / 6;
        int first = (before * 8 + 5) / 6;
        return encoder.withoutPadding().encodeToString(placed).substring(first, whole);
    }

    private static String escaped(String text, String each) {
        return text.chars()
                .mapToObj(letter -> letter < 128 ? Character.toString(letter) : each.formatted(letter))
                .collect(Collectors.joining());
    }

    private void addText(String spelling, String text) {
        add(spelling, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String spelling, byte[] bytes) {
        if (bytes.length > LONGEST_SPELLING) {
            throw new IllegalArgumentException("too long to be found across two parts of a file: " + spelling);
        }
        if (bytes.length < Integer.BYTES) {
            throw new IllegalArgumentException("too short to be told from anything else: " + spelling);
        }
        int head = ByteBuffer.wrap(bytes).getInt();
        List<Spelling> alike = spellings.computeIfAbsent(head, first -> new ArrayList<>());
        if (alike.stream().noneMatch(one -> Arrays.equals(one.bytes(), bytes))) {
            alike.add(new Spelling(spelling, bytes));
            heads.set(folded(head));
        }
    }

    private static int folded(int head) {
        return (head ^ head >>> Short.SIZE) & 0xffff;
    }

    /** What was found where, each spelling once a file. */
    List<String> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> inFile(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> inFile(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return in(file.toString(), bytes);
        } catch (NoSuchFileException gone) { // a running store removes what it needs no more
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> in(String name, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(CHUNK);
        if (startsWith(bytes, 0x1f, 0x8b)) {
            return in(name + " unpacked", new GZIPInputStream(around(bytes, stream)));
        }
        if (startsWith(bytes, 'P', 'K')) {
            return inZip(name, new ZipInputStream(around(bytes, stream)));
        }
        Set<String> found = new LinkedHashSet<>();
        byte[] all = bytes;
        while (bytes.length > 0) {
            addFound(all, found);
            bytes = stream.readNBytes(CHUNK);
            int kept = Math.min(all.length, LONGEST_SPELLING);
            byte[] next = new byte[kept + bytes.length];
            System.arraycopy(all, all.length - kept, next, 0, kept);
            System.arraycopy(bytes, 0, next, kept, bytes.length);
            all = next;
        }
        return found.stream().map(spelling -> name + ": " + spelling).toList();
    }

    private void addFound(byte[] all, Set<String> found) {
        int head = 0;
        for (int i = 0; i < all.length; i++) {
            head = head << Byte.SIZE | all[i] & 0xff;
            int from = i + 1 - Integer.BYTES;
            if (from >= 0 && heads.get(folded(head))) {
                spellings.getOrDefault(head, List.of()).stream()
                        .filter(spelling -> spelling.isAt(all, from))
                        .forEach(spelling -> found.add(spelling.name()));
            }
        }
    }

    private List<String> inZip(String name, ZipInputStream zip) throws IOException {
        List<String> found = new ArrayList<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            found.addAll(in(name + "!" + entry.getName(), new ByteArrayInputStream(zip.readAllBytes())));
        }
        return found;
    }

    private static InputStream around(byte[] first, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(first), rest);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
