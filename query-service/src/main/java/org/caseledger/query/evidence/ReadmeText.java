package org.caseledger.query.evidence;

import java.util.Locale;
import org.caseledger.service.texts.Texts;

/** What a file proves and what it does not, and how to check it, in one language, as it is written down. */
final class ReadmeText {
    private final Texts texts;
    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    /** @param texts with a word for each key that it is asked to write */
    ReadmeText(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    String text() {
        return text.toString();
    }

    void title() {
        paragraph(words("title"));
    }

    /** Of which log it is, and how much of that is signed. */
    void log(SignedTree signed) {
        line(filled("log", signed.checkpoint().origin()));
        paragraph(filled("size", signed.size()));
    }

    void line(String key, Object value) {
        line(filled(key, value));
    }

    void section(String heading, String... points) {
        line(words(heading));
        for (String point : points) {
            line("- " + words(heading + "." + point));
        }
        line("");
    }

    /** The same in each language. */
    void command(String command) {
        paragraph("    " + command);
    }

    void files() {
        line(words("files"));
    }

    void file(String name, String says) {
        line("- " + name + ": " + words("files." + says));
    }

    private void paragraph(String words) {
        line(words);
        line("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private String words(String key) {
        return texts.written(key, language);
    }

    private String filled(String key, Object value) {
        return texts.getMessage(key, new Object[] {value.toString()}, language);
    }
}
