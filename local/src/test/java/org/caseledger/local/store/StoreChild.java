package org.caseledger.local.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store in a process of its own, as {@code ./run} starts it. */
public final class StoreChild implements AutoCloseable {

    private static final String READY = "store listening on ";

    private final Process process;
    private final String readyLine;

    private StoreChild(Process process) throws IOException {
        this.process = process;
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine(); // what it logs, and how far it is
        }
        this.readyLine = line == null ? "" : line;
    }

    public static StoreChild start(Path data, int port) throws IOException {
        return start("--port", Integer.toString(port), "--data", data.toString(), "--die-with-parent");
    }

    /** One whose launcher has died before it was up. */
    static StoreChild startAbandoned(Path data) throws IOException {
        return new StoreChild(command("--port", "0", "--data", data.toString(), "--die-with-parent")
                .redirectInput(new File("/dev/null"))
                .start());
    }

    static StoreChild start(String... arguments) throws IOException {
        return new StoreChild(command(arguments).start());
    }

    private static ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    boolean ready() {
        return readyLine.startsWith(READY);
    }

    public int port() {
        return Integer.parseInt(readyLine.substring(READY.length()));
    }

    /** Connection string, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }

    /** {@code kill -9}. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As if the launcher had died. */
    void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the store does not end");
        }
        return process.exitValue();
    }

    List<String> complaints() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Override
    public void close() {
        kill();
    }
}
