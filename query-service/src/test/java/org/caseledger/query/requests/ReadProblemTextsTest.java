package org.caseledger.query.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadProblemTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"access-ledger", "daybook", "feed", "lists", "page", "processing"})
    void each_text_stands_in_both_languages_and_names_no_field_and_no_class(String bundle) throws IOException {
        Properties english = read("/" + bundle + "-problems.properties");
        Properties hindi = read("/" + bundle + "-problems_hi.properties");

        assertThat(hindi.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).doesNotContainPattern("[a-z][A-Z]|'"));
        assertThat(hindi.values())
                .allSatisfy(text -> assertThat((String) text)
                        .doesNotContainPattern("[a-z][A-Z]")
                        .containsPattern("[\\u0900-\\u097F]"));
    }

    private static Properties read(String resource) throws IOException {
        try (var in = Objects.requireNonNull(ReadProblemTextsTest.class.getResourceAsStream(resource))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
