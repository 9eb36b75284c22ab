package org.caseledger.local.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the log is that a command reads.
 *
 * @param uri connection string, if one was given
 * @param runFile of a running ledger, used where there is no connection string
 */
public record LogAddress(@Nullable String uri, Path runFile) {
    public static final String ARGUMENTS = "[--data DIR | --run-json FILE | --uri URI]";

    public static final String USAGE = """
              --data DIR       folder of the running ledger (default .caseledger)
              --run-json FILE  its run.json
              --uri URI        any log; else MONGODB_URI=mongodb://… if set
            """;

    /** Where nothing else is said. */
    public static LogAddress usual(Path home, @Nullable String mongodb) {
        return new LogAddress(
                mongodb == null || mongodb.isBlank() ? null : mongodb,
                home.resolve(".caseledger").resolve("run.json"));
    }

    /** @throws CommandRefused for what is none of the {@link #ARGUMENTS} */
    public LogAddress with(String argument, Arguments rest) {
        return switch (argument) {
            case "--uri" -> new LogAddress(rest.value(argument), runFile);
            case "--run-json" -> new LogAddress(uri, Path.of(rest.value(argument)));
            case "--data" -> new LogAddress(uri, Path.of(rest.value(argument)).resolve("run.json"));
            default -> throw rest.unknown(argument);
        };
    }

    /** Of the ledger whose {@code run.json} it is. */
    public Path folder() {
        return Objects.requireNonNull(runFile.toAbsolutePath().normalize().getParent());
    }

    /** @throws CommandRefused where no ledger runs */
    public StoredLog log() {
        return new StoredLog(uri == null ? storeIn(runFile) : uri);
    }

    private static String storeIn(Path runFile) {
        try {
            return new JsonMapper()
                    .readTree(Files.readString(runFile))
                    .required("store")
                    .asString();
        } catch (IOException | JacksonException e) {
            throw new CommandRefused("no running ledger is told of in " + runFile
                    + "; start ./run, or name its folder with --data DIR, or a log with --uri URI");
        }
    }
}
