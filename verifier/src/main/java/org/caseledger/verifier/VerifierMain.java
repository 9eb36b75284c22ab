package org.caseledger.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.caseledger.verifier.casefile.CaseVerification;
import org.caseledger.verifier.export.ExportVerification;
import org.caseledger.verifier.figures.FiguresVerification;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Remark;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.report.StatementTexts;
import org.caseledger.verifier.trust.EarlierCheckpoint;
import org.caseledger.verifier.trust.TrustedKeys;
import org.jspecify.annotations.Nullable;

/** Checks what others carry home from a ledger; its exit code is 0 where all holds, 1 where something does not, 2 where nothing could be checked. */
public final class VerifierMain {
    private static final int ANSWERED = 0;
    private static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final PrintStream err;

    VerifierMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        // Hindi is UTF-8 also where the terminal says that it knows ASCII alone.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new VerifierMain(out, err).run(List.of(args)));
    }

    /** @return the exit code */
    int run(List<String> args) {
        StatementTexts texts = new StatementTexts(VerifierOptions.language(args));
        if (args.contains("--help")) {
            new UsageText(texts).print(out);
            return ANSWERED;
        }
        CheckReport report = new CheckReport(out, texts);
        try {
            return check(VerifierOptions.parse(args), report);
        } catch (InputRefused e) {
            err.println(texts.of(e.remark()));
        } catch (UncheckedIOException e) { // what it says of itself begins with the name of a class
            err.println(texts.of(Remark.of(
                    Statement.UNREADABLE,
                    String.valueOf(Objects.requireNonNull(e.getCause()).getMessage()))));
        } catch (InvalidPathException e) {
            err.println(texts.of(Remark.of(Statement.UNREADABLE, String.valueOf(e.getMessage()))));
        } catch (OutOfMemoryError e) { // nothing is held here any more of what it was short for
            err.println(texts.of(
                    Remark.of(report.brokenSoFar() == 0 ? Statement.MEMORY_SHORT : Statement.MEMORY_SHORT_FOR_REST)));
        }
        // what was found stands, whatever else could not be read: whoever tampers adds no file that hides it
        return report.brokenSoFar() == 0 ? NOT_CHECKED : report.conclude();
    }

    private static int check(VerifierOptions options, CheckReport report) {
        TrustedKeys keys = new TrustedKeys(
                GivenFiles.logKey(options.key()),
                options.witnesses().stream().map(GivenFiles::witnessKey).toList());
        @Nullable EarlierCheckpoint earlier = options.since() == null ? null : GivenFiles.earlier(options.since());
        switch (options.command()) {
            case CASE -> new CaseVerification(keys, earlier, report).check(file(options.target()));
            case FIGURES -> new FiguresVerification(keys, earlier, report).check(file(options.target()));
            case EXPORT -> new ExportVerification(keys, earlier, report).check(options.target());
        }
        return report.conclude();
    }

    private static Path file(Path target) {
        if (!Files.isRegularFile(target)) {
            throw new InputRefused(Statement.NO_SUCH_FILE, target);
        }
        return target;
    }
}
