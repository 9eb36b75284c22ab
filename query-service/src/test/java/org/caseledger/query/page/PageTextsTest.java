package org.caseledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("words\\.get\\('([^']+)'\\)");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\btext\\('([^']+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void both_languages_have_the_same_texts_with_the_same_placeholders() throws IOException {
        Properties english = load("page.properties");
        Properties hindi = load("page_hi.properties");

        assertThat(hindi.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(hindi.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void every_text_the_page_asks_for_is_there_and_no_text_is_left_over() throws IOException {
        TreeSet<String> used = new TreeSet<>(keys(IN_TEMPLATE, "", RESOURCES.resolve("templates/page.html")));
        try (Stream<Path> scripts = Files.walk(RESOURCES.resolve("static/assets"))) {
            for (Path script : scripts.filter(f -> f.toString().endsWith(".js")).toList()) {
                used.addAll(keys(IN_SCRIPT, "js.", script));
            }
        }

        assertThat(used).isEqualTo(new TreeSet<>(load("page.properties").stringPropertyNames()));
    }

    @Test
    void no_text_can_end_the_script_element_it_stands_in() {
        assertThat(PageTexts.island("</script><script>alert(1)</script>")).doesNotContain("<");
    }

    private static TreeSet<String> keys(Pattern pattern, String prefix, Path file) throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        pattern.matcher(Files.readString(file)).results().forEach(found -> keys.add(prefix + found.group(1)));
        return keys;
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
