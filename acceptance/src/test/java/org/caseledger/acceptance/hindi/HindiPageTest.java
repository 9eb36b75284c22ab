package org.caseledger.acceptance.hindi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/hindi.md} holds every Hindi text there is, beside the English one. */
class HindiPageTest {
    private static final Path PAGE = HindiTexts.HOME.resolve("docs/hindi.md");
    private static final String BEGIN = "## Words\n";
    private static final String WRITE = "mvn -o -q -pl acceptance -am -Dtest=HindiPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dcaseledger.hindi-page=write test";

    @Test
    void the_page_has_every_hindi_text_of_the_product() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        String tables = tables();
        if ("write".equals(System.getProperty("caseledger.hindi-page"))) {
            Files.writeString(PAGE, page.substring(0, begin) + tables);
            return;
        }

        assertThat(page.substring(begin))
                .as("docs/hindi.md lags behind the texts. To bring it up to date: %s", WRITE)
                .isEqualTo(tables);
    }

    private static String tables() throws IOException {
        StringBuilder tables = new StringBuilder(BEGIN).append("\n| not | but | why |\n|---|---|---|\n");
        for (HindiWord word : HindiWord.NONE_HAS) {
            row(tables, "`" + word.wrong() + "`", word.right(), word.why());
        }
        tables.append("\n## All texts\n");
        String file = "";
        for (HindiText text : HindiTexts.all()) {
            if (!text.file().equals(file)) {
                file = text.file();
                tables.append("\n### `").append(file).append("`\n\n| key | English | Hindi |\n|---|---|---|\n");
            }
            row(tables, text.key().isEmpty() ? "" : "`" + text.key() + "`", text.english(), text.hindi());
        }
        return tables.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        for (String cell : cells) {
            String bars = cell.replace("|", "\\|");
            table.append("| ")
                    .append(cell.startsWith("`") ? bars : bars.replace("<", "&lt;"))
                    .append(' ');
        }
        table.append("|\n");
    }
}
