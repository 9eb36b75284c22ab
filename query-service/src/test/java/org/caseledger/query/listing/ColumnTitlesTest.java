package org.caseledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.MissingResourceException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ColumnTitlesTest {
    @Test
    void each_title_stands_in_both_languages_and_no_two_columns_share_one() throws IOException {
        Properties english = load("columns.properties");
        Properties hindi = load("columns_hi.properties");

        assertThat(hindi.keySet()).isEqualTo(english.keySet());
        assertThat(hindi.values())
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title.toString()).containsPattern("\\p{IsDevanagari}"));
        assertThat(english.values()).doesNotHaveDuplicates();
    }

    @Test
    void a_table_with_a_column_that_has_no_title_cannot_be_made() {
        assertThatThrownBy(() -> ListTable.<String>named("list").column("noSuchColumn", text -> text))
                .isInstanceOf(MissingResourceException.class);
    }

    private static Properties load(String name) throws IOException {
        Properties titles = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources", name), StandardCharsets.UTF_8)) {
            titles.load(in);
        }
        return titles;
    }
}
