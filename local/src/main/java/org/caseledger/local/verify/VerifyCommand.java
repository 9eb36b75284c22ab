package org.caseledger.local.verify;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Verification;
import org.jspecify.annotations.Nullable;

/** Checks a log and prints what it found. */
public final class VerifyCommand {
    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_VERIFIED = 2;

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code: 0 all intact, 1 something broken, 2 nothing could be verified */
    public static int main(Path home, List<String> args) throws InterruptedException {
        return new VerifyCommand(home, System.out, System.err).run(args, System.getenv("MONGODB_URI"));
    }

    int run(List<String> args, @Nullable String mongodb) throws InterruptedException {
        if (args.contains("--help")) {
            out.print(VerifyOptions.USAGE);
            return INTACT;
        }
        try {
            VerifyOptions options = VerifyOptions.parse(home, args, mongodb);
            VerifiedLog log = VerifiedLog.of(options);
            FoundFaults found = log.verify();
            print(found);
            if (!found.none() || !holdsExpected(log, options.expected())) {
                return BROKEN;
            }
            return !options.views() || new ViewsRecount(home, log.uri()).run() == 0 ? INTACT : BROKEN;
        } catch (VerifyRefused e) {
            err.println("verify: " + e.getMessage());
            return NOT_VERIFIED;
        }
    }

    private boolean holdsExpected(VerifiedLog log, @Nullable ExpectedHead expected) {
        if (expected == null) {
            return true;
        }
        Optional<String> missing = log.missing(expected);
        out.println(missing.map(what -> "BROKEN     " + what)
                .orElse("it holds the expected head at " + expected.position()));
        return missing.isEmpty();
    }

    private void print(FoundFaults all) {
        Verification found = all.chain();
        BrokenLog broken = found.broken();
        out.println("blocks     " + found.blocks());
        out.println("events     " + found.events());
        out.println("head       " + found.head().position());
        out.println("hash       " + found.head().hash());
        out.println("sealed at  " + (found.blocks() == 0 ? "-" : found.head().sealedAt()));
        if (broken != null) {
            out.println("BROKEN     " + broken.getMessage());
        }
        all.faults().forEach(fault -> out.println("BROKEN     " + fault));
        if (all.none()) {
            out.println("the log is intact");
        }
    }
}
