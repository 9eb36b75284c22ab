package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanarySearchTest {
    private static final byte[] ELSE = "nothing of her ".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private String name;

    @BeforeEach
    void giveName() {
        CanaryTexts texts = new CanaryTexts();
        texts.name();
        name = texts.name();
    }

    @Test
    void what_is_not_there_is_not_found() throws IOException {
        write("clean.log", ELSE);
        write("clean.zip", zipped(zipped(ELSE)));

        assertThat(found()).isEmpty();
    }

    @Test
    void every_text_is_found_in_every_spelling() throws IOException {
        CanaryTexts texts = new CanaryTexts();
        for (String text : List.of(texts.name(), texts.name(), texts.phone())) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            byte[] odd = ("x" + text).getBytes(StandardCharsets.UTF_8);
            byte[] even = ("xy" + text).getBytes(StandardCharsets.UTF_8);
            for (byte[] spelt : List.of(
                    utf8,
                    text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_16LE),
                    text.getBytes(StandardCharsets.UTF_16BE),
                    HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.UTF_8),
                    HexFormat.of().withUpperCase().formatHex(utf8).getBytes(StandardCharsets.UTF_8),
                    Base64.getEncoder().encode(utf8),
                    Base64.getEncoder().encode(odd),
                    Base64.getUrlEncoder().encode(even),
                    Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_16LE)),
                    URLEncoder.encode(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))) {
                write("leak.log", spelt);

                assertThat(found())
                        .as(new String(spelt, StandardCharsets.ISO_8859_1))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void letters_that_are_escaped_are_found() throws IOException {
        String hindi = new CanaryTexts().name();
        StringBuilder json = new StringBuilder();
        StringBuilder html = new StringBuilder();
        hindi.chars().forEach(letter -> {
            json.append(letter < 128 ? Character.toString(letter) : "\\u%04x".formatted(letter));
            html.append(letter < 128 ? Character.toString(letter) : "&#" + letter + ";");
        });
        write("a.json", json.toString().getBytes(StandardCharsets.UTF_8));
        write("b.html", html.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(found()).anyMatch(one -> one.contains("a.json")).anyMatch(one -> one.contains("b.html"));
    }

    @Test
    void what_is_packed_is_unpacked_first() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(name.getBytes(StandardCharsets.UTF_8));
        }
        write("old.log.gz", bytes.toByteArray());
        write("evidence.zip", zipped(zipped(name.getBytes(StandardCharsets.UTF_8))));

        assertThat(found())
                .anyMatch(one -> one.contains("old.log.gz unpacked"))
                .anyMatch(one -> one.contains("evidence.zip!within!within"));
    }

    @Test
    void a_long_file_is_searched_to_its_end_and_where_its_parts_meet() throws IOException {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        for (int at : List.of((1 << 20) - 3, 1 << 20, (1 << 21) - 5, 2_500_000 - utf8.length)) {
            byte[] all = new byte[2_500_000];
            System.arraycopy(utf8, 0, all, at, utf8.length);
            write("long.wt", all);

            assertThat(found()).as("at " + at).isNotEmpty();
        }
    }

    private List<String> found() {
        return new CanarySearch(CanaryTexts.MARKS).in(folder);
    }

    private void write(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("within"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
