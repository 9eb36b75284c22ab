package org.caseledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path ASSETS = RESOURCES.resolve("static/assets");
    private static final Pattern IN_TEMPLATE = Pattern.compile("words\\.get\\('([^']+)'\\)");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\btext\\('([^']+)'");
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^import [^;]*?from '([^']+)'");
    private static final Pattern BY_NUMBER = Pattern.compile("\\{(\\d)\\?[^:}]+:[^}]+}");
    private static final Pattern SEVERAL = Pattern.compile(
            "\\{\\d} (?:\\w+ )?(?:days|weeks|months|nights|seconds|cases|centres|women|entries|events|districts|persons) *");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"page", "screens"})
    void both_languages_have_the_same_texts_with_the_same_placeholders(String bundle) throws IOException {
        Properties english = load(bundle + ".properties");
        Properties hindi = load(bundle + "_hi.properties");

        assertThat(hindi.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(placeholders(hindi.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    /** A word for one and a word for several stand beside the number that they go with. */
    @ParameterizedTest
    @ValueSource(strings = {"page", "page_hi", "screens", "screens_hi"})
    void a_word_that_goes_with_a_number_has_that_number_beside_it(String bundle) throws IOException {
        Properties texts = load(bundle + ".properties");

        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> BY_NUMBER
                        .matcher(texts.getProperty(key))
                        .results()
                        .forEach(choice ->
                                assertThat(texts.getProperty(key)).as(key).contains("{" + choice.group(1) + "}")));
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(BY_NUMBER.matcher((String) text).replaceAll(""))
                        .doesNotContain("?:", "{0?", "{1?", "{2?"));
    }

    /** One centre is no centres. */
    @ParameterizedTest
    @ValueSource(strings = {"page", "screens"})
    void a_number_that_may_be_one_stands_beside_no_word_for_several(String bundle) throws IOException {
        Properties texts = load(bundle + ".properties");

        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(
                                BY_NUMBER.matcher(texts.getProperty(key)).replaceAll(""))
                        .as(key)
                        .doesNotContainPattern(SEVERAL));
    }

    @Test
    void every_text_the_page_asks_for_is_there_and_no_text_is_left_over() throws IOException {
        TreeSet<String> used = inTemplates();
        for (Path script : scripts()) {
            used.addAll(keys(IN_SCRIPT, "js.", script));
        }
        TreeSet<String> all = new TreeSet<>(load("page.properties").stringPropertyNames());
        load("screens.properties").stringPropertyNames().forEach(key -> all.add("js." + key));

        assertThat(used).isEqualTo(all);
    }

    /** A first visit fetches no words that it does not show, and needs none that stand elsewhere. */
    @Test
    void the_page_itself_has_the_texts_of_its_first_screen_and_no_others() throws IOException {
        TreeSet<String> first = inTemplates();
        Set<Path> reached = new TreeSet<>();
        reach(ASSETS.resolve("page.js"), reached);
        reach(ASSETS.resolve("frame/sign-in.js"), reached);
        reach(ASSETS.resolve("screens/review.js"), reached);
        for (Path script : reached) {
            first.addAll(keys(IN_SCRIPT, "js.", script));
        }

        assertThat(reached).hasSizeGreaterThan(20);
        assertThat(new TreeSet<>(load("page.properties").stringPropertyNames())).isEqualTo(first);
    }

    /** What stands in the page itself, or in its place. */
    private static TreeSet<String> inTemplates() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String template : List.of("page.html", "refused.html")) {
            found.addAll(keys(IN_TEMPLATE, "", RESOURCES.resolve("templates").resolve(template)));
        }
        return found;
    }

    private static void reach(Path script, Set<Path> reached) throws IOException {
        if (reached.add(script)) {
            for (String imported : keys(STATIC_IMPORT, "", script)) {
                reach(script.resolveSibling(imported).normalize(), reached);
            }
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(ASSETS)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
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
