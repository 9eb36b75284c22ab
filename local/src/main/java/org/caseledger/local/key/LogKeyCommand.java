package org.caseledger.local.key;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.caseledger.local.log.Arguments;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.tree.LogKeyFiles;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.Origin;
import org.caseledger.tree.OwnerOnly;
import org.caseledger.tree.TreeHead;
import org.caseledger.tree.WholeFile;

/** Makes the key of a log, and what says that nothing was signed with it. A demo makes its own. */
public final class LogKeyCommand {
    private static final int MADE = 0;
    private static final int NOT_MADE = 2;

    static final String USAGE = """
            ./run log-key --origin HOST/LEDGER --to FILE

              --origin HOST/LEDGER  the name of the log for ever: where it is asked, and the id that /api/ledger gives
              --to FILE             a new file for the key; FILE.pub checks what it signs, FILE.signed says what was signed

            ends with 0 if it is made, 2 if not
            """;

    private final PrintStream out;
    private final PrintStream err;

    LogKeyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @return the exit code: 0 made, 2 not made */
    public static int main(List<String> args) {
        return new LogKeyCommand(System.out, System.err).run(args);
    }

    int run(List<String> args) {
        if (args.contains("--help")) {
            out.print(USAGE);
            return MADE;
        }
        try {
            make(new Arguments(args, USAGE));
            return MADE;
        } catch (CommandRefused e) {
            err.println("log-key: " + e.getMessage());
            return NOT_MADE;
        } catch (IOException | UncheckedIOException e) {
            err.println("log-key: the key cannot be written: " + e.getMessage());
            return NOT_MADE;
        }
    }

    private void make(Arguments rest) throws IOException {
        String origin = "";
        String to = "";
        while (!rest.isEmpty()) {
            String arg = rest.next();
            switch (arg) {
                case "--origin" -> origin = rest.value(arg);
                case "--to" -> to = rest.value(arg);
                default -> throw rest.unknown(arg);
            }
        }
        if (origin.isEmpty() || to.isEmpty()) {
            throw rest.missing(origin.isEmpty() ? "--origin HOST/LEDGER" : "--to FILE");
        }
        if (!origin.matches(Origin.PATTERN)) {
            throw new CommandRefused(
                    "--origin " + origin
                            + " is no name of a log; right would be HOST/LEDGER without space and plus, and the id of the ledger last, or after a restore the name that the signer says");
        }
        write(Path.of(to), NoteKey.generate(origin));
    }

    /** What says that nothing was signed comes first: a key without it signs nothing. A log has one key, so none is replaced. */
    private void write(Path file, NoteKey key) throws IOException {
        LogKeyFiles files = new LogKeyFiles(file);
        for (Path there : List.of(file, files.signed(), files.checks())) {
            if (Files.exists(there)) {
                throw new CommandRefused(
                        there + " is there already; name a new file, or keep the key that the log has");
            }
        }
        write(files.signed(), TreeHead.EMPTY.text());
        write(files.checks(), key.verifier() + "\n");
        write(file, key.secret() + "\n");
        out.println("log        " + key.name());
        out.println("key        " + file + ", for caseledger.checkpoint.key of the query service");
        out.println("checks it  " + key.verifier());
    }

    /** In a place that is taken first, so that of two who make the same key one is refused. */
    private static void write(Path file, String content) throws IOException {
        OwnerOnly.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)
                .close();
        WholeFile.write(file, content, OwnerOnly.attributes(file));
    }
}
