package org.caseledger.local.rebuild;

import java.nio.file.Path;
import java.util.List;
import org.caseledger.local.log.Arguments;
import org.caseledger.local.log.LogAddress;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rebuild} was asked for.
 *
 * @param view its name, which may be that of none
 */
record RebuildOptions(LogAddress address, String view) {
    static final String USAGE = """
            ./run rebuild VIEW %s

              VIEW             as ./run verify --views names it; another name is answered by those that there are
            %s
            makes it anew beside the one that answers, of a ledger that runs or is stopped, and says how far it is; may be interrupted and called again, and goes on
            ends with 0 if it was made, 1 if it cannot be, 2 if there is no such view or ledger
            """.formatted(LogAddress.ARGUMENTS, LogAddress.USAGE);

    /** @throws org.caseledger.local.log.CommandRefused for what is not in the usage */
    static RebuildOptions parse(Path home, List<String> args, @Nullable String mongodb) {
        LogAddress address = LogAddress.usual(home, mongodb);
        String view = null;
        Arguments rest = new Arguments(args, USAGE);
        while (!rest.isEmpty()) {
            String arg = rest.next();
            if (view == null && !arg.startsWith("--")) {
                view = arg;
            } else {
                address = address.with(arg, rest);
            }
        }
        if (view == null) {
            throw rest.missing("VIEW");
        }
        return new RebuildOptions(address, view);
    }
}
