package org.caseledger.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    private static final Pattern DEVANAGARI = Pattern.compile("[\\u0900-\\u097F]");

    @Test
    void each_text_stands_in_both_languages_with_the_same_placeholders() throws IOException {
        Properties english = read("/problems.properties");
        Properties hindi = read("/problems_hi.properties");

        assertThat(hindi.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(hindi.getProperty(key)).as(key).containsPattern(DEVANAGARI);
            assertThat(placeholders(hindi.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
            assertThat(english.getProperty(key))
                    .as(key + ": an apostrophe would be dropped")
                    .doesNotContain("'");
            assertThat(List.of(english.getProperty(key), hindi.getProperty(key)))
                    .as(key + ": names a field or a class")
                    .allSatisfy(text -> assertThat(text).doesNotContainPattern("[a-z][A-Z]"));
        }
    }

    private static long placeholders(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().count();
    }

    private static Properties read(String resource) throws IOException {
        try (var in = Objects.requireNonNull(ProblemTextsTest.class.getResourceAsStream(resource))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
