package org.caseledger.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.local.process.HeldProcess;

/** A process of this ledger: its own log file, and a pipe whose closing ends it, also if the launcher is killed. */
final class ChildProcess {
    /** A service finishes the requests it has begun; past this it hangs. */
    private static final long GRACE_SECONDS = 15;
    /** One that writes its classes as well takes five seconds more where nothing else goes on. */
    private static final long GRACE_TO_WRITE_SECONDS = 60;
    /** Exit code of a process that ended when it was asked to. */
    private static final int ASKED = 0;

    /** Exit code of a store that found its journal damaged. */
    private static final int DAMAGED = 2;

    private final String name;
    private final ChildLog log;
    private final Process process;
    private final Optional<ClassArchive> archive;
    private volatile boolean up;

    private ChildProcess(String name, ChildLog log, Process process, Optional<ClassArchive> archive) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.archive = archive;
    }

    static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        // Ctrl-C, a terminal that closes and a supervisor reach the whole process group; the launcher alone hears them
        // and stops its children in order.
        // Their files are for their owner only, whatever the umask was.
        List<String> line =
                new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; trap '' HUP INT TERM; exec \"$0\" \"$@\""));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            ChildLog own = ChildLog.begin(log);
            return new ChildProcess(name, own, builder.start(), Optional.empty());
        } catch (IOException e) {
            throw new RunRefused(name + " cannot be started: " + e.getMessage());
        }
    }

    /** The same process, which was started with the options of this archive. */
    ChildProcess writing(ClassArchive classes) {
        return new ChildProcess(name, log, process, Optional.of(classes));
    }

    /** It has loaded all that a start loads. */
    void markUp() {
        up = true;
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
        boolean inOrder = up && process.isAlive();
        try {
            new HeldProcess(process).end(graceSeconds());
            boolean whole = inOrder && process.exitValue() == ASKED;
            archive.ifPresent(whole ? ClassArchive::keep : ClassArchive::discard);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private long graceSeconds() {
        return archive.filter(classes -> !classes.isKept()).isPresent() ? GRACE_TO_WRITE_SECONDS : GRACE_SECONDS;
    }
}
