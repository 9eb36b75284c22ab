package org.caseledger.local.export;

import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.SignedCheckpoint;
import org.caseledger.local.log.StoredLog;
import org.caseledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/** Writes the tree over a log as files, up to a signed checkpoint. */
public final class ExportCommand {
    private static final int WRITTEN = 0;
    private static final int BROKEN = 1;
    private static final int NOT_EXPORTED = 2;

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    ExportCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code: 0 all written, 1 the log is not what was signed, 2 nothing could be exported */
    public static int main(Path home, List<String> args) {
        return new ExportCommand(home, System.out, System.err).run(args, System.getenv("MONGODB_URI"));
    }

    int run(List<String> args, @Nullable String mongodb) {
        if (args.contains("--help")) {
            out.print(ExportOptions.USAGE);
            return WRITTEN;
        }
        try {
            ExportOptions options = ExportOptions.parse(home, args, mongodb);
            StoredLog log = options.address().log();
            SignedCheckpoint signed =
                    options.checkpoint() == null ? log.readViews(ExportCommand::newest) : options.checkpoint();
            return export(log, signed, new TreeFolder(options.to()));
        } catch (CommandRefused e) {
            err.println("export: " + e.getMessage());
            return NOT_EXPORTED;
        } catch (BrokenLog | TreeFolder.WrittenOtherwise e) {
            out.println("BROKEN     " + e.getMessage());
            return BROKEN;
        }
    }

    private int export(StoredLog log, SignedCheckpoint signed, TreeFolder folder) {
        TreeHead head = signed.checkpoint().head();
        Optional<String> less = Files.exists(folder.checkpoint())
                ? lessThan(SignedCheckpoint.in(folder.checkpoint()), signed)
                : Optional.empty();
        if (less.isPresent()) {
            out.println("BROKEN     " + less.get());
            return BROKEN;
        }
        TreeExport tree = new TreeExport(folder);
        try {
            TreeHead written = log.read(stored -> tree.write(new LogReader(stored), head.size()));
            out.println("log        " + signed.checkpoint().origin());
            out.println("events     " + written.size());
            out.println("root       " + written.root());
            folder.removeUnfinished();
            List<String> faults = written.equals(head) ? new EarlierParts(folder).contradictions() : List.of(not(head));
            if (!faults.isEmpty()) {
                faults.forEach(one -> out.println("BROKEN     " + one));
                tree.takeBack();
                return BROKEN;
            }
        } catch (BrokenLog | TreeFolder.WrittenOtherwise e) {
            tree.takeBack();
            throw e;
        }
        folder.replace(folder.checkpoint(), signed.note().getBytes(StandardCharsets.UTF_8));
        out.println("written to " + folder.root().toAbsolutePath().normalize());
        return WRITTEN;
    }

    private static String not(TreeHead signed) {
        return "of the checkpoint: " + signed.size() + " events with root " + signed.root()
                + "; the log is not what was signed, and nothing was written";
    }

    /**
     * What stands there is proof of what was signed: nothing less takes its place, nor another history. A restored log has another name; until it has
     * outgrown what was lost, it goes into another folder.
     */
    private static Optional<String> lessThan(SignedCheckpoint there, SignedCheckpoint signed) {
        TreeHead now = signed.checkpoint().head();
        TreeHead before = there.checkpoint().head();
        boolean isOfSameLog =
                signed.checkpoint().origin().equals(there.checkpoint().origin());
        if (now.size() > before.size() || now.equals(before) && isOfSameLog) {
            return Optional.empty();
        }
        if (now.equals(before)) {
            return Optional.of(
                    "the checkpoint is of log %s, and the one in the folder of %s, with as many events: no restored log has so few; nothing was written"
                            .formatted(
                                    signed.checkpoint().origin(),
                                    there.checkpoint().origin()));
        }
        return Optional.of(
                now.size() < before.size()
                        ? "the checkpoint is of %d events, and the one in the folder of %d, with root %s: events were lost, or it is an old one; nothing was written"
                                .formatted(now.size(), before.size(), before.root())
                        : "of the same %d events the checkpoint has root %s, and the one in the folder %s: the log was rewritten; nothing was written"
                                .formatted(now.size(), now.root(), before.root()));
    }

    private static SignedCheckpoint newest(MongoDatabase views) {
        Document stored = views.getCollection("checkpoints")
                .find(new Document("_id", "newest"))
                .first();
        if (stored == null) {
            throw new CommandRefused(
                    "no checkpoint of this log was signed yet; let a query service with a key run, or name one with --checkpoint FILE");
        }
        return SignedCheckpoint.read(stored.getString("note"), "the database");
    }
}
