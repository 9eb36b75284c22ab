package org.caseledger.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.caseledger.local.store.journal.CompactionRule;
import org.caseledger.local.store.journal.CorruptJournal;
import org.caseledger.local.store.journal.FolderInUse;
import org.caseledger.local.store.journal.ReplayProgress;
import org.jspecify.annotations.Nullable;

/** The store as a process: {@code --port N --data DIR [--head FILE] [--compact-from BYTES] [--die-with-parent]}. */
public final class StoreProcess {

    private static final int REFUSED = 1;
    private static final int CORRUPT = 2;
    private static final int JOURNAL_BROKEN = 3;

    /** Often enough to see it move. */
    private static final long TELL_EVERY = TimeUnit.SECONDS.toNanos(1);

    private StoreProcess() {}

    /**
     * Prints {@code store listening on <port>} once it is ready, and before, while it reads its journal, how far it is; else one line
     * that says what is wrong, and a non-zero exit.
     */
    public static void main(String[] args) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.dieWithParent) {
                graspLifeline();
            }
            JournaledStore store = JournaledStore.open(
                    arguments.data,
                    new JournaledStore.Opening(
                            arguments.port,
                            arguments.head,
                            arguments.compaction,
                            new ToldProgress(),
                            cause -> halt(arguments.data, cause)));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "shutdown"));
            System.out.println("store listening on " + store.port());
        } catch (CorruptJournal e) {
            refuse(e, CORRUPT);
        } catch (FolderInUse | PortTaken | IllegalArgumentException | UncheckedIOException e) {
            refuse(e, REFUSED);
        }
    }

    private static void refuse(RuntimeException why, int exitCode) {
        System.err.println("store: " + why.getMessage());
        System.exit(exitCode);
    }

    /** Ends without an answer to anyone: clients see an unknown outcome, which is the truth. */
    private static void halt(Path data, Throwable cause) {
        System.err.println("store: the journal in " + data + " cannot be written (" + cause
                + "): make room or repair the disk, then start again");
        Runtime.getRuntime().halt(JOURNAL_BROKEN);
    }

    /** From the beginning: a journal may be read for long. */
    private static void graspLifeline() {
        Thread thread = new Thread(StoreProcess::endWithInput, "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // nothing is expected
            }
        } catch (IOException e) { // closed all the same
            System.err.println("store: its input broke: " + e.getMessage());
        }
        System.exit(0);
    }

    /** Prints a line a second; none while nothing moves, so that whoever reads them sees that, too. */
    private static final class ToldProgress implements ReplayProgress {
        private static final long MEGABYTE = 1 << 20;

        private long told = System.nanoTime();

        @Override
        public void replayed(long bytes, long total) {
            long now = System.nanoTime();
            if (now - told >= TELL_EVERY) {
                told = now;
                System.out.printf(
                        "store has read %,d of %,d MB (%d %%)%n",
                        bytes / MEGABYTE, total / MEGABYTE, 100 * bytes / Math.max(1, total));
            }
        }
    }

    private record Arguments(
            int port, Path data, @Nullable Path head, CompactionRule compaction, boolean dieWithParent) {

        private static final String USAGE =
                "right would be: store --port N --data DIR [--head FILE] [--compact-from BYTES] [--die-with-parent]";

        static Arguments parse(String[] args) {
            Integer port = null;
            Path data = null;
            Path head = null;
            CompactionRule compaction = CompactionRule.usual();
            boolean dieWithParent = false;
            Iterator<String> words = Arrays.asList(args).iterator();
            while (words.hasNext()) {
                String word = words.next();
                switch (word) {
                    case "--port" -> port = port(value(word, words));
                    case "--data" -> data = Path.of(value(word, words));
                    case "--head" -> head = Path.of(value(word, words));
                    case "--compact-from" -> compaction = CompactionRule.from(bytes(value(word, words)));
                    case "--die-with-parent" -> dieWithParent = true;
                    default -> throw new IllegalArgumentException("unknown argument " + word + "; " + USAGE);
                }
            }
            return new Arguments(required("--port", port), required("--data", data), head, compaction, dieWithParent);
        }

        private static String value(String option, Iterator<String> words) {
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value; " + USAGE);
            }
            return words.next();
        }

        private static int port(String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= 65_535) {
                    return port;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("--port " + text + " is no number from 0 to 65535; " + USAGE, e);
            }
            throw new IllegalArgumentException("--port " + text + " is no number from 0 to 65535; " + USAGE);
        }

        private static long bytes(String text) {
            if (text.matches("[1-9]\\d{0,17}")) {
                return Long.parseLong(text);
            }
            throw new IllegalArgumentException("--compact-from " + text + " is no number of bytes; " + USAGE);
        }

        private static <T> T required(String option, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException(option + " is missing; " + USAGE);
            }
            return value;
        }
    }
}
