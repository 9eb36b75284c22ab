package org.caseledger.service.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Locale HINDI = Locale.forLanguageTag("hi");

    private final Texts texts = Texts.of("problems", "entry-names");

    @Test
    void each_language_has_its_own_text_of_each_bundle() {
        assertThat(texts.written("DAY_UNREADABLE.title", Locale.ENGLISH)).isEqualTo("This is not a day");
        assertThat(texts.written("DAY_UNREADABLE.title", HINDI)).isEqualTo("यह तिथि नहीं है");
        assertThat(texts.allWritten(HINDI)).hasSameSizeAs(texts.allWritten(Locale.ENGLISH));
        assertThat(texts.allWritten(HINDI)).containsKey("DAY_UNREADABLE.title").hasSizeGreaterThan(150);
    }

    @Test
    void a_text_that_is_missing_is_named() {
        assertThatThrownBy(() -> texts.written("NONE.title", HINDI))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("NONE.title has no text in problems, entry-names");
    }

    @Test
    void a_bundle_that_is_missing_is_named() {
        assertThatThrownBy(() -> Texts.of("nowhere").allWritten(HINDI)).hasMessageContaining("nowhere is missing");
    }
}
