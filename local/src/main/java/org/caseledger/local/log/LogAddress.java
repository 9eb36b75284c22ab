package org.caseledger.local.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the log is that a command reads. What the command line names comes before what the environment does.
 *
 * @param uri connection string, if one was given
 * @param runFile of a running ledger, used where there is no connection string
 * @param named the argument that names it, if one does
 */
public record LogAddress(
        @Nullable String uri, Path runFile, @Nullable String named) {
    public static final String ARGUMENTS = "[--data DIR | --run-json FILE | --uri URI]";

    public static final String USAGE = """
              --data DIR       folder of the running ledger (default .caseledger)
              --run-json FILE  its run.json
              --uri URI        any log; where none of these is given MONGODB_URI=mongodb://… if set
            """;

    /** Where nothing else is said. */
    public static LogAddress usual(Path home, @Nullable String mongodb) {
        return new LogAddress(
                mongodb == null || mongodb.isBlank() ? null : mongodb,
                home.resolve(".caseledger").resolve("run.json"),
                null);
    }

    /** @throws CommandRefused for what is none of the {@link #ARGUMENTS} */
    public LogAddress with(String argument, Arguments rest) {
        return switch (argument) {
            case "--uri" -> only(argument, rest.value(argument), runFile);
            case "--run-json" -> only(argument, null, Path.of(rest.value(argument)));
            case "--data" -> only(argument, null, Path.of(rest.value(argument)).resolve("run.json"));
            default -> throw rest.unknown(argument);
        };
    }

    private LogAddress only(String argument, @Nullable String byUri, Path byFile) {
        if (named != null) {
            throw new CommandRefused(named + " and " + argument + " each name a log; give one of them");
        }
        return new LogAddress(byUri, byFile, argument);
    }

    /** Of the ledger whose {@code run.json} it is. */
    public Path folder() {
        return Objects.requireNonNull(runFile.toAbsolutePath().normalize().getParent());
    }

    /** @throws CommandRefused where no ledger runs */
    public StoredLog log() {
        return new StoredLog(uri == null ? storeIn(runFile) : uri);
    }

    private String storeIn(Path runFile) {
        if (Files.exists(LauncherLock.in(folder())) && !LauncherLock.isHeld(folder())) {
            // Another ledger may listen by now where this one did.
            throw new CommandRefused("no ledger runs in " + folder()
                    + "; start ./run there, or name its folder with --data DIR, or a log with --uri URI");
        }
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
