package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CommandTextsTest {

    @Test
    void each_text_stands_in_both_languages() throws IOException {
        Properties english = read("/command-problems.properties");
        Properties hindi = read("/command-problems_hi.properties");

        assertThat(hindi.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(hindi.values())
                .allSatisfy(text -> assertThat(text.toString()).containsPattern("[\\u0900-\\u097F]"));
        assertThat(english.values())
                .allSatisfy(text -> assertThat(text.toString())
                        .as("an apostrophe would be dropped")
                        .doesNotContain("'"));
    }

    private static Properties read(String resource) throws IOException {
        try (var in = Objects.requireNonNull(CommandTextsTest.class.getResourceAsStream(resource))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
