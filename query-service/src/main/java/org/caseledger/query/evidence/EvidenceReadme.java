package org.caseledger.query.evidence;

import java.util.Locale;
import org.caseledger.service.texts.Texts;

/** The texts beside the evidence of a case: {@code readme.properties} and {@code readme_hi.properties}. */
final class EvidenceReadme {
    private static final String COMMAND = "java -jar caseledger-verifier.jar case FILE --key VKEY";

    private static final Texts TEXTS = Texts.of("org/caseledger/query/evidence/readme");

    private EvidenceReadme() {}

    static String of(CaseEvidence evidence, Locale language) {
        ReadmeText readme = new ReadmeText(TEXTS, language);
        readme.title();
        readme.line("case", evidence.id());
        readme.log(evidence.signed());
        readme.section("personal", "kept", "sealed");
        readme.section("proves", "logged", "unchanged", "order");
        readme.section("not", "newer", "time", "truth", "old");
        readme.section("check", "key", "older", "sums");
        readme.command(COMMAND);
        readme.files();
        readme.file("checkpoint", "checkpoint");
        readme.file("events/", "events");
        readme.file("since.consistency", "since");
        readme.file("codes/", "codes");
        readme.file(CertificateDraft.NAME, "certificate");
        readme.file(SummedZip.SUMS, "sums");
        return readme.text();
    }
}
