package org.caseledger.local.export;

import java.nio.file.Path;
import java.util.List;
import org.caseledger.local.log.Arguments;
import org.caseledger.local.log.LogAddress;
import org.caseledger.local.log.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * What {@code export} was asked for.
 *
 * @param checkpoint up to which events are exported; the newest that was signed if absent
 */
record ExportOptions(LogAddress address, Path to, @Nullable SignedCheckpoint checkpoint) {
    static final String USAGE = """
            ./run export --to DIR [--checkpoint FILE] %s

              --to DIR         where the tree is written; what an earlier export wrote there must still be so
              --checkpoint F   export the events of this signed checkpoint (default the newest that was signed)
            %s
            ends with 0 if all is written, 1 if the log is not what was signed, 2 if nothing could be exported
            """.formatted(LogAddress.ARGUMENTS, LogAddress.USAGE);

    /** @throws org.caseledger.local.log.CommandRefused for what is not in the usage */
    static ExportOptions parse(Path home, List<String> args, @Nullable String mongodb) {
        LogAddress address = LogAddress.usual(home, mongodb);
        Path to = null;
        SignedCheckpoint checkpoint = null;
        Arguments rest = new Arguments(args, USAGE);
        while (!rest.isEmpty()) {
            String arg = rest.next();
            switch (arg) {
                case "--to" -> to = Path.of(rest.value(arg));
                case "--checkpoint" -> checkpoint = SignedCheckpoint.in(Path.of(rest.value(arg)));
                default -> address = address.with(arg, rest);
            }
        }
        if (to == null) {
            throw rest.missing("--to DIR");
        }
        return new ExportOptions(address, to, checkpoint);
    }
}
