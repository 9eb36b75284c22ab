package org.caseledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.command.eventlog.BesideOthers;
import org.junit.jupiter.api.Test;

@BesideOthers
class RefusalTextsTest {
    private static final Pattern DEVANAGARI = Pattern.compile("[\\u0900-\\u097F]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final List<JavaClass> REFUSALS = CommandClasses.ALL.stream()
            .filter(c -> c.isAssignableTo(Refusal.class) && !c.getModifiers().contains(JavaModifier.ABSTRACT))
            .toList();

    @Test
    void every_refusal_and_nothing_else_has_a_title_and_a_detail_in_both_languages() throws IOException {
        Set<String> keys = REFUSALS.stream()
                .flatMap(refusal -> Stream.of(code(refusal) + ".title", code(refusal) + ".detail"))
                .collect(Collectors.toSet());

        assertThat(read("/refusals.properties").stringPropertyNames()).isEqualTo(keys);
        assertThat(read("/refusals_hi.properties").stringPropertyNames()).isEqualTo(keys);
    }

    @Test
    void a_detail_uses_each_argument_of_its_refusal_and_no_other() throws IOException {
        for (String resource : List.of("/refusals.properties", "/refusals_hi.properties")) {
            Properties texts = read(resource);
            for (JavaClass refusal : REFUSALS) {
                assertThat(placeholders(texts.getProperty(code(refusal) + ".detail")))
                        .as("%s in %s", refusal.getSimpleName(), resource)
                        .hasSize(arguments(refusal));
            }
        }
    }

    @Test
    void what_a_reader_of_hindi_sees_is_hindi() throws IOException {
        read("/refusals_hi.properties")
                .values()
                .forEach(text -> assertThat((String) text).containsPattern(DEVANAGARI));
    }

    @Test
    void no_text_names_a_field_or_a_class() throws IOException {
        for (String resource : List.of(
                "/refusals.properties",
                "/refusals_hi.properties",
                "/command-problems.properties",
                "/command-problems_hi.properties")) {
            read(resource).values().forEach(text -> assertThat((String) text).doesNotContainPattern("[a-z][A-Z]"));
        }
    }

    @Test
    void no_text_has_an_apostrophe_because_a_message_format_would_drop_it() throws IOException {
        read("/refusals.properties")
                .values()
                .forEach(text -> assertThat((String) text).doesNotContain("'"));
    }

    /** What names a field goes to the pointers and not to the sentence. */
    private static int arguments(JavaClass refusal) {
        if (refusal.isAssignableTo(FieldRefusal.class)) {
            return 0;
        }
        return refusal.getConstructors().stream()
                .mapToInt((JavaConstructor c) -> c.getParameters().size())
                .max()
                .orElse(0);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String code(JavaClass refusal) {
        return Refusal.codeOf(refusal.getSimpleName());
    }

    private static Properties read(String resource) throws IOException {
        try (var in = Objects.requireNonNull(RefusalTextsTest.class.getResourceAsStream(resource))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
