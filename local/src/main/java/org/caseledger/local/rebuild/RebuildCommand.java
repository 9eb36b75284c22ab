package org.caseledger.local.rebuild;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.LogAddress;
import org.caseledger.local.log.QueryServiceJar;
import org.caseledger.local.run.RunRefused;
import org.caseledger.local.run.StoreAlone;
import org.jspecify.annotations.Nullable;

/** Lets the query service's jar make a view anew, in the store of a ledger that runs, or in one that is started for it. */
public final class RebuildCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    RebuildCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code: 0 the view is made anew, 1 it cannot be, 2 there is no such view or ledger */
    public static int main(Path home, List<String> args) throws InterruptedException {
        return new RebuildCommand(home, System.out, System.err).run(args, System.getenv("MONGODB_URI"));
    }

    int run(List<String> args, @Nullable String mongodb) throws InterruptedException {
        if (args.contains("--help")) {
            out.print(RebuildOptions.USAGE);
            return DONE;
        }
        try {
            RebuildOptions options = RebuildOptions.parse(home, args, mongodb);
            return isStopped(options.address())
                    ? alone(options)
                    : rebuild(options.address().log().uri(), List.of("--rebuild=" + options.view()));
        } catch (CommandRefused | RunRefused e) {
            err.println("rebuild: " + e.getMessage());
            return REFUSED;
        }
    }

    private int alone(RebuildOptions options) throws InterruptedException {
        try (StoreAlone store = StoreAlone.start(home, options.address().folder())) {
            return rebuild(store.uri(), List.of("--rebuild=" + options.view(), "--nobody-reads"));
        }
    }

    private int rebuild(String uri, List<String> arguments) throws InterruptedException {
        return new QueryServiceJar(home, uri).run(arguments);
    }

    private static boolean isStopped(LogAddress address) {
        return address.uri() == null && StoreAlone.isStopped(address.folder());
    }
}
