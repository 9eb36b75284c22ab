package org.caseledger.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.LauncherLock;

/** The store of a local ledger that is stopped, and nothing else of it: nobody starts the ledger meanwhile. */
public final class StoreAlone implements AutoCloseable {
    private final DataFolder folder;
    private final Programs programs;
    private final Thread stopper = new Thread(this::stop, "stop");
    private final ChildProcess store;
    private volatile boolean stopping;

    private StoreAlone(DataFolder folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
        this.store = programs.store();
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    /** Whether a ledger was kept in the folder, and none is now. One that lives in a database has tokens and logs there, and no store. */
    public static boolean isStopped(Path data) {
        try {
            return new OfferedFolder(data).hasStore() && !LauncherLock.isHeld(data);
        } catch (IOException e) {
            throw new CommandRefused(data + " cannot be read (" + e + ")");
        }
    }

    /** @throws RunRefused if it cannot be started */
    public static StoreAlone start(Path home, Path data) throws InterruptedException {
        DataFolder folder = DataFolder.open(data);
        RunOptions options = new RunOptions(freePort() - Programs.STORE_PORT, data, false, null, null);
        StoreAlone alone = new StoreAlone(folder, new Programs(home, options, folder));
        try {
            new RunningServices(() -> alone.stopping).awaitListening(alone.store, alone.programs.storePort());
            return alone;
        } catch (RunRefused | AskedToStop | InterruptedException e) {
            alone.close();
            throw e;
        }
    }

    public String uri() {
        return programs.storeUri();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) { // it runs already
            return;
        }
        stop();
    }

    private void stop() {
        stopping = true;
        store.stop();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
