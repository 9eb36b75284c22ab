package org.caseledger.local.replay;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.QueryServiceJar;
import org.caseledger.local.log.StoredLog;
import org.jspecify.annotations.Nullable;

/** Steps through a case event by event; the folds that tell what each changed are those of the query service. */
public final class ReplayCommand {
    private static final int REPLAYED = 0;
    private static final int NOT_REPLAYED = 2;

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    ReplayCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code: 0 the case was replayed, 2 it was not */
    public static int main(Path home, List<String> args) throws InterruptedException {
        return new ReplayCommand(home, System.out, System.err).run(args, System.getenv("MONGODB_URI"));
    }

    int run(List<String> args, @Nullable String mongodb) throws InterruptedException {
        if (args.contains("--help")) {
            out.print(ReplayOptions.USAGE);
            return REPLAYED;
        }
        try {
            ReplayOptions options = ReplayOptions.parse(home, args, mongodb);
            StoredLog log = options.address().log();
            requireKnown(log, options.caseId().toString());
            List<String> mode = new ArrayList<>(List.of("--replay", "--case=" + options.caseId()));
            if (options.until() != null) {
                mode.add("--until=" + options.until());
            }
            return new QueryServiceJar(home, log.uri()).run(mode);
        } catch (CommandRefused e) {
            err.println("replay: " + e.getMessage());
            return NOT_REPLAYED;
        }
    }

    private static void requireKnown(StoredLog log, String caseId) {
        if (log.read(stored -> new LogReader(stored).lastSequence(caseId)).isEmpty()) {
            throw new CommandRefused(
                    "the log has no case " + caseId
                            + "; right would be an id as in the address of the page of a case, or another log with --data DIR or --uri URI");
        }
    }
}
