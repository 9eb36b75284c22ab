package org.caseledger.local.verify;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Verification;
import org.caseledger.local.export.ExportCheck;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.QueryServiceJar;
import org.caseledger.local.log.SignedCheckpoint;
import org.caseledger.local.log.StoredLog;
import org.jspecify.annotations.Nullable;

/** Checks a log, or an export of one, and prints what it found. */
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
            return options.export() == null ? log(options) : export(options.export(), options);
        } catch (CommandRefused e) {
            err.println("verify: " + e.getMessage());
            return NOT_VERIFIED;
        }
    }

    private int log(VerifyOptions options) throws InterruptedException {
        StoredLog log = options.address().log();
        LogCheck check = new LogCheck(log);
        SignedCheckpoint checkpoint = options.checkpoint();
        FoundFaults found = check.verify(checkpoint);
        if (found.none() && found.chain().blocks() == 0) {
            throw new CommandRefused("there is no log in " + log.name()
                    + "; name the database of a ledger, as in --uri mongodb://host:port/caseledger");
        }
        print(found);
        boolean isSigned = checkpoint == null || isSigned(checkpoint, options);
        if (!found.none() || !isSigned || !holdsExpected(check, options.head())) {
            return BROKEN;
        }
        if (checkpoint != null) {
            out.println("it begins with the " + checkpoint.checkpoint().head().size() + " events of the checkpoint");
            if (found.timesHeld() > 0) {
                out.println("times of recording of the first " + found.timesHeld()
                        + " events are those that an event in the checkpoint names");
            }
        }
        unseen(options, found.timesHeld()).forEach(what -> out.println("not seen   " + what));
        return !options.views() || new QueryServiceJar(home, log.uri()).run(List.of("--views")) == 0 ? INTACT : BROKEN;
    }

    /** What a log that is sound in itself hides from whoever kept nothing, or nothing newer. */
    private static List<String> unseen(VerifyOptions options, long timesHeld) {
        if (options.head() == null && options.checkpoint() == null) {
            return List.of(
                    "whether the log was rewritten as a whole or its end cut off: --checkpoint FILE or --expect POSITION:HASH would show it");
        }
        List<String> unseen = new ArrayList<>();
        unseen.add("whether what follows on the first " + kept(options)
                + " events was rewritten or cut off: a newer checkpoint or head would show it");
        ExpectedHead head = options.head();
        if (head == null) {
            unseen.add("whether the times of recording were rewritten" + (timesHeld > 0 ? " behind those" : "")
                    + ": --expect POSITION:HASH would show it");
        } else if (head.position() + 1 < kept(options)) {
            unseen.add("whether the times of recording behind the first " + (head.position() + 1)
                    + " events were rewritten: a newer head would show it");
        }
        return unseen;
    }

    /** How many events are those that somebody has kept a proof of. */
    private static long kept(VerifyOptions options) {
        ExpectedHead head = options.head();
        return Math.max(
                head == null ? 0 : head.position() + 1,
                options.checkpoint() == null
                        ? 0
                        : options.checkpoint().checkpoint().head().size());
    }

    private int export(Path folder, VerifyOptions options) {
        ExportCheck check = new ExportCheck(folder, options.checkpoint());
        List<String> faults = check.faults();
        out.println("log        " + check.signed().checkpoint().origin());
        out.println("events     " + check.signed().checkpoint().head().size());
        out.println("root       " + check.signed().checkpoint().head().root());
        faults.forEach(fault -> out.println("BROKEN     " + fault));
        boolean isSigned = isSigned(check.signed(), options);
        if (options.checkpoint() != null) {
            isSigned &= isSigned(options.checkpoint(), options);
        }
        if (!faults.isEmpty() || !isSigned) {
            return BROKEN;
        }
        out.println("the export is whole");
        out.println("not seen   " + unsigned(options));
        if (check.beyond() > 0) {
            out.println(
                    "not seen   " + check.beyond()
                            + " files of events that its checkpoint does not have: an export into it did not end, and the next one adds to them");
        }
        return INTACT;
    }

    /** What an export that is whole hides from whoever kept nothing, or nothing newer. */
    private static String unsigned(VerifyOptions options) {
        return options.checkpoint() == null
                ? "whether the log was rewritten as a whole or its end cut off before it was signed: --checkpoint FILE of an earlier visit would show it"
                : "whether what follows on the first " + kept(options)
                        + " events was rewritten or cut off before it was signed: a newer checkpoint would show it";
    }

    private boolean isSigned(SignedCheckpoint checkpoint, VerifyOptions options) {
        List<SignedCheckpoint.Signature> signatures = checkpoint.signatures(options.key(), options.witnesses());
        signatures.forEach(signature ->
                out.println((signature.isPossible() ? "signature  " : "BROKEN     signature: ") + signature.words()));
        return signatures.stream().allMatch(SignedCheckpoint.Signature::isPossible);
    }

    private boolean holdsExpected(LogCheck log, @Nullable ExpectedHead expected) {
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
        CheckedMonths months = all.months();
        if (months.sealed() > 0) {
            out.println(
                    months.compared() > 0
                            ? "looks      " + months.compared() + " sealed months of the access ledger were compared"
                            : "not seen   " + months.sealed()
                                    + " sealed months of the access ledger: its database is not there");
        }
        if (months.open() > 0) {
            out.println("looks      months that are not sealed yet and hold together: " + months.open()
                    + "; whether one was rewritten as a whole, or its end cut off, is not seen");
        }
        if (all.none()) {
            out.println("the log is intact");
        }
    }
}
