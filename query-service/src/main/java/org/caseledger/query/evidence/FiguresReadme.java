package org.caseledger.query.evidence;

import java.util.Locale;
import org.caseledger.service.texts.Texts;

/** The texts beside the evidence of published figures: {@code figures.properties} and {@code figures_hi.properties}. */
final class FiguresReadme {
    private static final String COMMAND = "java -jar caseledger-verifier.jar figures FILE --key VKEY";

    private static final Texts TEXTS = Texts.of("org/caseledger/query/evidence/figures");

    private FiguresReadme() {}

    static String of(FiguresEvidence evidence, Locale language) {
        ReadmeText readme = new ReadmeText(TEXTS, language);
        readme.title();
        readme.line("publication", evidence.id());
        readme.log(evidence.signed());
        readme.section("personal", "kept", "hashes");
        readme.section("proves", "logged", "complete", "counted");
        readme.section("not", "time", "truth", "old");
        readme.section("check", "key", "older", "sums");
        readme.command(COMMAND);
        readme.files();
        readme.file("checkpoint", "checkpoint");
        readme.file(FiguresFile.CONSISTENCY, "consistency");
        readme.file("since.consistency", "since");
        readme.file(FiguresFile.REPORT, "report");
        readme.file(FiguresFile.ENTRIES, "entries");
        readme.file(FiguresFile.PAYLOADS, "payloads");
        readme.file(CertificateDraft.NAME, "certificate");
        readme.file(SummedZip.SUMS, "sums");
        return readme.text();
    }
}
