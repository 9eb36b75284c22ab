package org.caseledger.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process of this ledger: its own log file, and a pipe whose closing ends it if the launcher is killed. */
final class Child {
    /** A service finishes the requests it has begun; past this it hangs. */
    private static final long GRACE_SECONDS = 15;
    /** Exit code of a store that found its journal damaged. */
    private static final int DAMAGED = 2;

    private final String name;
    private final ChildLog log;
    private final Process process;
    private final Consumer<Boolean> ended;

    private Child(String name, ChildLog log, Process process, Consumer<Boolean> ended) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.ended = ended;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        // Ctrl-C reaches the whole process group; the launcher alone hears it and stops its children in order.
        // Their files are for their owner only, whatever the umask was.
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; trap '' INT; exec \"$0\" \"$@\""));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            ChildLog own = ChildLog.begin(log);
            return new Child(name, own, builder.start(), inOrder -> {});
        } catch (IOException e) {
            throw new StartRefused(name + " cannot be started: " + e.getMessage());
        }
    }

    /** The same process; once it was stopped, this is told whether in order. */
    Child whenStopped(Consumer<Boolean> told) {
        return new Child(name, log, process, told);
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ended because what it found on disk is damaged: it refuses the same thing however often it is started. */
    boolean isBeyondRepair() {
        return !process.isAlive() && process.exitValue() == DAMAGED;
    }

    ChildLog log() {
        return log;
    }

    /** One line for people: what ended, how, where to read on, and the end of its log. */
    String obituary() {
        return name + " ended with exit code " + process.exitValue() + "; its log is " + log.file() + "\n" + log.tail();
    }

    void stop() {
        process.destroy();
        try {
            boolean inOrder = process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
            if (!inOrder) {
                process.destroyForcibly().waitFor();
            }
            ended.accept(inOrder);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
