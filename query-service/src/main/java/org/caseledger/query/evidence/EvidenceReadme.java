package org.caseledger.query.evidence;

import java.util.Locale;
import org.caseledger.service.texts.Texts;

/** What the file proves and what it does not, and how to check it, in one language: {@code readme.properties} and {@code readme_hi.properties}. */
final class EvidenceReadme {
    /** The same in each language. */
    private static final String COMMAND = "java -jar caseledger-verifier.jar case FILE --key VKEY";

    private static final Texts TEXTS = Texts.of("org/caseledger/query/evidence/readme");

    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    private EvidenceReadme(Locale language) {
        this.language = language;
    }

    static String of(CaseEvidence evidence, Locale language) {
        return new EvidenceReadme(language).write(evidence);
    }

    private String write(CaseEvidence evidence) {
        paragraph(words("title"));
        line(filled("case", evidence.id()));
        line(filled("log", evidence.checkpoint().origin()));
        paragraph(filled("size", evidence.checkpoint().head().size()));
        section("personal", "kept", "sealed");
        section("proves", "logged", "unchanged", "order");
        section("not", "newer", "time", "truth", "old");
        section("check", "key", "older", "sums");
        paragraph("    " + COMMAND);
        line(words("files"));
        file("checkpoint", "checkpoint");
        file("events/", "events");
        file("since.consistency", "since");
        file("codes/", "codes");
        file(CertificateDraft.NAME, "certificate");
        file(SummedZip.SUMS, "sums");
        return text.toString();
    }

    private void section(String heading, String... points) {
        line(words(heading));
        for (String point : points) {
            line("- " + words(heading + "." + point));
        }
        line("");
    }

    private void file(String name, String says) {
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
        return TEXTS.written(key, language);
    }

    private String filled(String key, Object value) {
        return TEXTS.getMessage(key, new Object[] {value.toString()}, language);
    }
}
