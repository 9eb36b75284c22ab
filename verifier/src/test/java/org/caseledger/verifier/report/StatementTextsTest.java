package org.caseledger.verifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementTextsTest {
    private static final Pattern MARKED_PLACE = Pattern.compile("<\\d>");
    private static final Object[] ARGUMENTS =
            Stream.of(0, 1, 2, 3, 4).map(place -> "<" + place + ">").toArray();

    private final StatementTexts english = new StatementTexts(OutputLanguage.ENGLISH);
    private final StatementTexts hindi = new StatementTexts(OutputLanguage.HINDI);

    @ParameterizedTest
    @EnumSource
    void each_statement_says_the_same_of_the_same_in_both_languages(Statement statement) {
        assertThat(places(hindi, statement)).isEqualTo(places(english, statement));
        assertThat(hindi.of(Remark.of(statement, ARGUMENTS)))
                .doesNotContain("{")
                .isNotEqualTo(statement == Statement.MARKED ? "" : english.of(Remark.of(statement, ARGUMENTS)));
    }

    @ParameterizedTest
    @EnumSource(OutputLanguage.class)
    void what_a_file_holds_cannot_steer_the_terminal(OutputLanguage language) {
        String said = new StatementTexts(language)
                .of(Remark.of(Statement.FILE_WITHOUT_SUM, "a\u001b[2Jb\u202ec\nHOLDS: all {0}"));

        assertThat(said).contains("a?[2Jb?c?HOLDS: all {0}");
    }

    @ParameterizedTest
    @EnumSource(OutputLanguage.class)
    void what_a_file_holds_is_not_shown_at_length(OutputLanguage language) {
        assertThat(new StatementTexts(language).of(Remark.of(Statement.FILE_WITHOUT_SUM, "x".repeat(10_000))))
                .hasSizeLessThan(500);
    }

    private static List<String> places(StatementTexts texts, Statement statement) {
        String[] found = MARKED_PLACE
                .matcher(texts.of(Remark.of(statement, ARGUMENTS)))
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
        Arrays.sort(found);
        return List.of(found);
    }
}
