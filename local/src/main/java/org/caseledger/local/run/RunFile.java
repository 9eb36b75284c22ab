package org.caseledger.local.run;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What {@code run.json} says of this run. Where it cannot be written now, as on a full disk, that is told once, and nothing else waits for it. */
final class RunFile {
    private final DataFolder folder;
    private final Supplier<String> content;
    private final Consumer<String> tell;
    private boolean isBehind;

    RunFile(DataFolder folder, Supplier<String> content, Consumer<String> tell) {
        this.folder = folder;
        this.content = content;
        this.tell = tell;
    }

    /** To be called whenever what it says has changed. */
    synchronized void write() {
        try {
            folder.writeRunFile(content.get());
            isBehind = false;
        } catch (IOException e) {
            if (!isBehind) {
                tell.accept("run.json cannot be written (" + e + "); all goes on, and it is tried again until it can");
            }
            isBehind = true;
        }
    }

    /** To be called often. */
    synchronized void catchUp() {
        if (isBehind) {
            write();
        }
    }
}
