package org.caseledger.verifier;

import java.io.PrintStream;
import org.caseledger.verifier.report.Remark;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.report.StatementTexts;

/** How the program is called: commands and options are the same in every language. */
record UsageText(StatementTexts texts) {
    private static final String JAR = "java -jar caseledger-verifier.jar ";
    private static final String OPTIONS =
            " --key VKEY [--witness VKEY]... [--since OLD-CHECKPOINT-FILE] [--lang en|hi]";

    void print(PrintStream out) {
        out.println(JAR + "case FILE.zip" + OPTIONS);
        out.println(JAR + "figures FILE.zip" + OPTIONS);
        out.println(JAR + "export DIR" + OPTIONS);
        out.println();
        line(out, "case FILE.zip", Statement.USAGE_CASE);
        line(out, "figures FILE.zip", Statement.USAGE_FIGURES);
        line(out, "export DIR", Statement.USAGE_EXPORT);
        line(out, "--key VKEY", Statement.USAGE_KEY);
        line(out, "--witness VKEY", Statement.USAGE_WITNESS);
        line(out, "--since FILE", Statement.USAGE_SINCE);
        line(out, "--lang en|hi", Statement.USAGE_LANG);
        out.println();
        out.println(texts.of(Remark.of(Statement.USAGE_EXIT)));
    }

    private void line(PrintStream out, String word, Statement meaning) {
        out.printf("  %-18s%s%n", word, texts.of(Remark.of(meaning)));
    }
}
