package org.caseledger.acceptance.hindi;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All Hindi texts, found in the sources: whatever is added with a letter of Devanagari is among them. */
final class HindiTexts {
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** A code with its two labels, as in {@code HOME("Home", "घर")}. */
    private static final Pattern LABELS =
            Pattern.compile("([A-Z][A-Z0-9_]*)\\(\\s*\"([^\"]*)\",\\s*\"([^\"]*[\\u0900-\\u097F][^\"]*)\"");

    private HindiTexts() {}

    static List<HindiText> all() throws IOException {
        List<HindiText> texts = new ArrayList<>();
        try (Stream<Path> top = Files.list(HOME)) {
            for (Path folder : top.sorted().toList()) {
                if (Files.exists(folder.resolve("pom.xml"))) {
                    addFrom(folder.resolve("src/main"), texts);
                }
            }
        }
        addFrom(HOME.resolve("data"), texts);
        return texts;
    }

    private static void addFrom(Path folder, List<HindiText> texts) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> addFrom(file, text(file), texts));
            }
        }
    }

    private static void addFrom(Path file, String content, List<HindiText> texts) {
        if (!HindiText.isIn(content)) {
            return;
        }
        String name = file.getFileName().toString();
        String path = HOME.relativize(file).toString();
        if (name.endsWith(".properties")) {
            properties(path, content, english(file), texts);
        } else if (name.endsWith(".java")) {
            java(path, content, texts);
        } else if (name.endsWith(".csv")) {
            csv(path, content, texts);
        } else {
            content.lines()
                    .filter(HindiText::isIn)
                    .forEach(line -> texts.add(new HindiText(path, "", "", line.strip())));
        }
    }

    private static void properties(String path, String hindi, String english, List<HindiText> texts) {
        Properties beside = load(english);
        Properties all = load(hindi);
        boolean whole = path.endsWith("_hi.properties");
        for (String key : inOrder(hindi, all)) {
            String text = all.getProperty(key);
            if (whole || HindiText.isIn(text)) {
                texts.add(new HindiText(path, key, whole ? beside.getProperty(key, "") : "", text));
            }
        }
    }

    /** As they stand in the file, which keeps what belongs together together. */
    private static List<String> inOrder(String content, Properties all) {
        List<String> keys = new ArrayList<>();
        content.lines()
                .map(line -> line.split("[=\\s]", 2)[0])
                .filter(all::containsKey)
                .forEach(keys::add);
        if (!new TreeSet<>(keys).equals(new TreeSet<>(all.stringPropertyNames()))) {
            throw new IllegalStateException("keys that are written in another way than key=text");
        }
        return keys;
    }

    private static void java(String path, String content, List<HindiText> texts) {
        List<Integer> told = new ArrayList<>();
        Matcher labels = LABELS.matcher(content);
        while (labels.find()) {
            told.add(labels.start(3));
            texts.add(new HindiText(path, labels.group(1), labels.group(2), labels.group(3)));
        }
        Matcher literal = LITERAL.matcher(content);
        while (literal.find()) {
            if (HindiText.isIn(literal.group(1)) && !told.contains(literal.start(1))) {
                texts.add(new HindiText(path, "", "", literal.group(1)));
            }
        }
    }

    private static void csv(String path, String content, List<HindiText> texts) {
        List<String> lines = content.lines().toList();
        List<String> head = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            for (int column = 0; column < cells.length; column++) {
                if (HindiText.isIn(cells[column])) {
                    int english =
                            head.indexOf(head.get(column).replace("_hi", "_en").replace("Hi", "En"));
                    texts.add(new HindiText(
                            path, cells[head.indexOf("code")], english < 0 ? "" : cells[english], cells[column]));
                }
            }
        }
    }

    private static String english(Path hindi) {
        String name = hindi.getFileName().toString();
        return Stream.of("", "_en")
                .map(ending -> hindi.resolveSibling(name.replace("_hi.properties", ending + ".properties")))
                .filter(Files::exists)
                .map(HindiTexts::text)
                .findFirst()
                .orElse("");
    }

    private static Properties load(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Nothing of a file that is no text. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException binary) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
