package org.caseledger.local.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that the launcher of a ledger holds locked in its folder for as long as it runs: the lock goes with the process, however that ends. */
public final class LauncherLock {
    public static final String NAME = "lock";

    private LauncherLock() {}

    public static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /**
     * Whether a launcher holds it, as far as this user can tell.
     *
     * @throws CommandRefused where the user may not look
     */
    public static boolean isHeld(Path folder) {
        if (!Files.exists(in(folder))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(in(folder), StandardOpenOption.WRITE)) {
            return !take(channel);
        } catch (IOException e) {
            throw new CommandRefused("data folder " + folder + " cannot be used (" + e
                    + "); right would be one of this user's own, with --data DIR");
        }
    }

    /**
     * Takes it for this process, until the channel is closed.
     *
     * @return whether no other process has it
     */
    public static boolean take(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
