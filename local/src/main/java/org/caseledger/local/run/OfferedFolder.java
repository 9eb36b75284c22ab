package org.caseledger.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.LauncherLock;

/** A folder that somebody names for a ledger: it may be one of others, which no ledger should take from them. */
record OfferedFolder(Path root) {
    /** Made by a start before it is sure of itself, or by whoever lists users before the first one. */
    private static final Set<String> FIRST_FILES = Set.of(LauncherLock.NAME, DataFolder.USERS);

    /** Read only: nothing is changed. */
    void requireNoOthers() throws IOException {
        if (isLedger()) {
            return;
        }
        for (Path there : filesIn(root)) {
            if (!isOfFirstStart(there)) {
                throw new CommandRefused("data folder " + root + " is that of no ledger and is not empty, " + there
                        + " is there; right would be a new folder, or that of a ledger, with --data DIR");
            }
        }
    }

    /** Every version makes tokens under its lock; of a ledger that was brought back there may be the store alone. */
    private boolean isLedger() throws IOException {
        return Files.exists(LauncherLock.in(root)) && Files.isDirectory(root.resolve(DataFolder.TOKENS)) || hasStore();
    }

    /** In which something was written. */
    boolean hasStore() throws IOException {
        Path store = root.resolve(DataFolder.STORE);
        return Files.isDirectory(store) && filesIn(store).stream().anyMatch(OfferedFolder::isOfStore);
    }

    private static boolean isOfStore(Path file) {
        return file.getFileName().toString().matches("(journal|snapshot)-\\d+\\.bson");
    }

    private static boolean isOfFirstStart(Path there) throws IOException {
        String name = there.getFileName().toString();
        return FIRST_FILES.contains(name)
                || DataFolder.FOLDERS.contains(name)
                        && Files.isDirectory(there)
                        && filesIn(there).isEmpty();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
