package org.caseledger.local.run;

import java.nio.file.Path;
import java.util.List;
import org.caseledger.local.log.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./run} was asked for.
 *
 * @param port of the command service; the query service, the store and the management of both services have the next four
 * @param data folder of everything this ledger keeps on this machine
 * @param demo whether the three demo years are loaded
 * @param resumeFrom file with the last checkpoint that there was, where the one beside the key is lost
 * @param mongodb connection string of a replica set to use instead of the local store
 */
record RunOptions(
        int port,
        Path data,
        boolean demo,
        @Nullable Path resumeFrom,
        @Nullable String mongodb) {
    /** Where developers expect a local web service. */
    static final int DEFAULT_PORT = 8080;
    /** Four more follow it. */
    private static final int LAST_PORT = 65535 - 4;
    /** Beside the sources, ignored by git, so that a clone is removed whole. */
    static final String DEFAULT_DATA = ".caseledger";

    static final String USAGE = """
            ./run [--port P] [--data DIR] [--no-demo]     build if needed, start everything, show the board
            ./run verify [--views] [--data DIR]           check the chain; --views recounts every view from the log
                         [--expect POSITION:HASH]         the log must still hold this head, which an earlier verify printed
                         [--checkpoint FILE --key KEY]    the log must begin with what was signed
            ./run verify --file EXPORT --key KEY          check an export, without a ledger
            ./run replay --case ID [--until MOMENT]       step through a case, event by event
            ./run rebuild VIEW [--data DIR]               make a view anew beside the one that answers
            ./run export --to DIR [--data DIR]            write the tree over all events, for programs that nobody here wrote
            ./run log-key --origin HOST/LEDGER --to FILE  make the key with which the log of another ledger is signed
            ./run --help                                  this text

              --port P     command service on P, query service and page on P+1, store on P+2,
                           health and metrics of both services on P+3 and P+4 (default 8080)
              --data DIR   where the ledger is kept, a new folder or that of a ledger (default .caseledger)
              --no-demo    39 centres and no cases, at today's date
              --resume-from CHECKPOINT
                           log.key.signed is lost, and this is the last checkpoint that there was: it is recorded that you say so

            MONGODB_URI=mongodb://… ./run                 use this replica set instead of the local store
            """;

    /** @throws org.caseledger.local.log.CommandRefused for what is not in the usage */
    static RunOptions parse(Path home, List<String> args, @Nullable String mongodb) {
        int port = DEFAULT_PORT;
        Path data = home.resolve(DEFAULT_DATA);
        boolean demo = true;
        Path resumeFrom = null;
        Arguments rest = new Arguments(args, USAGE);
        while (!rest.isEmpty()) {
            String arg = rest.next();
            switch (arg) {
                case "--port" -> port = port(rest.value(arg));
                case "--data" -> data = Path.of(rest.value(arg));
                case "--no-demo" -> demo = false;
                case "--resume-from" -> resumeFrom = Path.of(rest.value(arg));
                default -> throw rest.unknown(arg);
            }
        }
        return new RunOptions(
                port,
                data.toAbsolutePath().normalize(),
                demo,
                resumeFrom,
                mongodb == null || mongodb.isBlank() ? null : mongodb);
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port >= 1 && port <= LAST_PORT) {
            return port;
        }
        throw new RunRefused("--port " + text + " is no port; right would be a number from 1 to " + LAST_PORT);
    }
}
