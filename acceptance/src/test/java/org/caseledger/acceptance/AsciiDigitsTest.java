package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A name with a padded number is read again, by this program or by another one: in the language of no machine has it digits of its own. */
class AsciiDigitsTest {
    private static final Pattern PADDED =
            Pattern.compile("%0\\d+d[^\"]*\"\\s*\\.formatted\\(|format\\(\\s*\"[^\"]*%0\\d+d");

    @Test
    void no_padded_number_is_written_in_the_digits_of_the_machine() {
        assertThat(PADDED.matcher("\"%03d\".formatted(n)").find()).isTrue();
        assertThat(PADDED.matcher("String.format(\"%s-%02d\", n)").find()).isTrue();
        assertThat(ProductSources.ofProduct().stream()
                        .filter(path -> PADDED.matcher(read(path)).find()))
                .isEmpty();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
