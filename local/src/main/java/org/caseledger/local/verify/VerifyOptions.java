package org.caseledger.local.verify;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verify} was asked for.
 *
 * @param uri connection string, if one was given
 * @param runFile of a running ledger, used where there is no connection string
 * @param views whether the views are recounted too
 * @param expected a head that was kept elsewhere, which the log must still hold
 */
record VerifyOptions(
        @Nullable String uri,
        Path runFile,
        boolean views,
        @Nullable ExpectedHead expected) {
    static final String USAGE = """
            ./run verify [--views] [--expect POSITION:HASH] [--data DIR | --run-json FILE | --uri URI]

              --views          recount every view from the log, too
              --expect P:H     the log must still hold this head, as an earlier verify printed it: finds a cut end
              --data DIR       folder of the running ledger (default .caseledger)
              --run-json FILE  its run.json
              --uri URI        any log; else MONGODB_URI=mongodb://… if set

            ends with 0 if all is intact, 1 if something is broken, 2 if nothing could be verified
            """;

    /** @throws VerifyRefused for what is not in the usage */
    static VerifyOptions parse(Path home, List<String> args, @Nullable String mongodb) {
        String uri = mongodb == null || mongodb.isBlank() ? null : mongodb;
        Path runFile = home.resolve(".caseledger").resolve("run.json");
        boolean views = false;
        ExpectedHead expected = null;
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String arg = rest.pop();
            switch (arg) {
                case "--views" -> views = true;
                case "--expect" -> expected = ExpectedHead.parse(value(arg, rest));
                case "--uri" -> uri = value(arg, rest);
                case "--run-json" -> runFile = Path.of(value(arg, rest));
                case "--data" -> runFile = Path.of(value(arg, rest)).resolve("run.json");
                default -> throw new VerifyRefused("unknown argument " + arg + "; right would be:\n" + USAGE);
            }
        }
        return new VerifyOptions(uri, runFile, views, expected);
    }

    private static String value(String arg, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new VerifyRefused(arg + " needs a value; right would be:\n" + USAGE);
        }
        return rest.pop();
    }
}
