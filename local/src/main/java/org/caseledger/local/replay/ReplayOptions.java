package org.caseledger.local.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.caseledger.local.log.Arguments;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.LogAddress;
import org.jspecify.annotations.Nullable;

/**
 * What {@code replay} was asked for.
 *
 * @param until a day, an instant or a position; all if absent
 */
record ReplayOptions(
        LogAddress address, UUID caseId, @Nullable String until) {
    static final String USAGE = """
            ./run replay --case ID [--until MOMENT] %s

              --case ID        id of a case, as in the address of its page
              --until MOMENT   what was recorded by a day (2026-01-31), an instant (2026-01-31T18:30:00Z) or a position (4711)
            %s
            reads the log with the rights of whoever runs it, and shows staff ids and what was recorded of her: for those who may verify the log
            ends with 0 if the case was replayed, 2 if not
            """.formatted(LogAddress.ARGUMENTS, LogAddress.USAGE);

    /** @throws CommandRefused for what is not in the usage */
    static ReplayOptions parse(Path home, List<String> args, @Nullable String mongodb) {
        LogAddress address = LogAddress.usual(home, mongodb);
        UUID caseId = null;
        String until = null;
        Arguments rest = new Arguments(args, USAGE);
        while (!rest.isEmpty()) {
            String arg = rest.next();
            switch (arg) {
                case "--case" -> caseId = id(rest.value(arg));
                case "--until" -> until = rest.value(arg);
                default -> address = address.with(arg, rest);
            }
        }
        if (caseId == null) {
            throw rest.missing("--case ID");
        }
        return new ReplayOptions(address, caseId, until);
    }

    /** What was typed is not said again: it may be a name. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(
                    "--case names no id; right would be one such as 0b9d0d4e-6c0f-4d0e-9a53-0d9a3c1d0001, as in the address of the page of a case");
        }
    }
}
