package org.caseledger.acceptance.hindi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Each Hindi text keeps to the words, the spelling and the form that {@code docs/hindi.md} gives reasons for. */
class HindiWordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    /** Codes, names of fields and headers, examples. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

    /** Standards that are written so in Hindi as well. */
    private static final Pattern STANDARDS = Pattern.compile("\\b(?:JSON|UTF-8|UUID|ASCII|API|GBVIMS)\\b");

    /** The name of the other language in that language. */
    private static final Set<String> NOT_HINDI = Set.of("js.language.other", "js.language.other.tag");

    @Test
    void no_text_has_a_word_or_spelling_that_was_given_up() throws IOException {
        each((text, softly) -> softly.assertThat(HindiWord.NONE_HAS.stream().filter(word -> word.isIn(text.hindi())))
                .as(text.toString())
                .isEmpty());
    }

    @Test
    void latin_letters_stand_only_in_codes_in_quotation_marks() throws IOException {
        each((text, softly) -> {
            if (!NOT_HINDI.contains(text.key())) {
                softly.assertThat(bare(text.hindi())).as(text.toString()).doesNotContainPattern(LATIN);
            }
        });
    }

    @Test
    void each_text_has_the_placeholders_of_the_english_one_as_often() throws IOException {
        each((text, softly) -> softly.assertThat(placeholders(text.hindi()))
                .as(text.toString())
                .isEqualTo(placeholders(text.english())));
    }

    @Test
    void a_sentence_ends_as_one_where_the_english_one_does() throws IOException {
        each((text, softly) -> {
            if (text.english().endsWith(".") && HindiText.isIn(text.hindi())) {
                softly.assertThat(text.hindi()).as(text.toString()).endsWith("।");
            }
            softly.assertThat(text.hindi())
                    .as(text.toString())
                    .doesNotContain("'")
                    .doesNotContainPattern("\\.\\s|  ");
        });
    }

    @Test
    void each_letter_is_encoded_in_one_way() throws IOException {
        each((text, softly) -> softly.assertThat(Normalizer.isNormalized(text.hindi(), Normalizer.Form.NFC))
                .as(text.toString())
                .isTrue());
    }

    @Test
    void each_word_that_was_given_up_is_found() {
        assertThat(List.of(
                        "देय तिथि",
                        "यह तारीख दें",
                        "जिला मुख्यालय",
                        "लेखा वहाँ",
                        "फ़ील्ड",
                        "काग़ज़",
                        "सबसे नया स्थान {0}"))
                .allSatisfy(text -> assertThat(HindiWord.NONE_HAS).anyMatch(word -> word.isIn(text)));
        assertThat(List.of("लेखा परीक्षक", "मेल खाता है", "स्थानांतरण", "वही घटना", "ज़िला", "दर्ज", "संदिग्ध"))
                .allSatisfy(text -> assertThat(HindiWord.NONE_HAS).noneMatch(word -> word.isIn(text)));
    }

    private static String bare(String text) {
        return STANDARDS
                .matcher(PLACEHOLDER
                        .matcher(QUOTED.matcher(text).replaceAll(" "))
                        .replaceAll(" "))
                .replaceAll(" ");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static void each(BiConsumer<HindiText, SoftAssertions> read) throws IOException {
        List<HindiText> texts = HindiTexts.all();
        assertThat(texts).hasSizeGreaterThan(700);
        SoftAssertions softly = new SoftAssertions();
        texts.forEach(text -> read.accept(text, softly));
        softly.assertAll();
    }
}
