package org.caseledger.local.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks how far the demo is loaded, then how far lists have it, and says so. */
final class DemoWatch {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Without a terminal, a line this seldom. */
    private static final long PRINT_MILLIS = 10_000;

    private final RunningServices services;
    private final String commandUrl;
    private final String queryUrl;
    private final Path officer;
    private final Runnable loaded;
    private final Runnable changed;
    private final boolean terminal = System.console() != null;
    private boolean loading;
    private boolean reading;
    private long loadedAt;
    private long printed;
    private @Nullable JsonNode told;
    /** First look at the load, from which its whole speed is told. */
    private @Nullable LoadBegun begun;

    private record LoadBegun(long nanos, long events) {}

    /**
     * @param officer token of one who sees all centres
     * @param loading whether there is one to be loaded
     * @param loaded told when it is
     * @param changed told of each new {@link #state}
     */
    DemoWatch(
            RunningServices services,
            String commandUrl,
            String queryUrl,
            Path officer,
            boolean loading,
            Runnable loaded,
            Runnable changed) {
        this.services = services;
        this.commandUrl = commandUrl;
        this.queryUrl = queryUrl;
        this.officer = officer;
        this.loading = loading;
        this.loaded = loaded;
        this.changed = changed;
    }

    /** Whether there is anything to look at. */
    boolean goesOn() {
        return loading || reading;
    }

    void look() {
        if (reading) {
            reading = !listsHaveAll();
        }
        if (loading) {
            loading = isStillLoading();
            if (!loading) {
                loaded.run();
            }
            reading = !loading && loadedHere();
            loadedAt = System.nanoTime();
            print();
        }
    }

    /** As the command service told it last. */
    Object state() {
        return told == null ? Map.of("state", loading ? "STARTING" : "NONE") : told;
    }

    /** A command service that was just started does not know yet that there is one. */
    private boolean isStillLoading() {
        services.demo(commandUrl, officer)
                .map(JSON::readTree)
                .filter(answer -> !answer.path("state").asString().equals("NONE"))
                .ifPresent(answer -> told = answer);
        changed.run();
        if (told != null && begun == null) {
            begun = new LoadBegun(System.nanoTime(), events(told));
        }
        return told == null || isLoading(told);
    }

    /** They are made from the log, and the load does not wait for them: until then they say of a part of it how it stands. */
    private boolean listsHaveAll() {
        OptionalLong position = services.listsAt(queryUrl, officer);
        if (position.isEmpty() || position.getAsLong() + 1 < events(Objects.requireNonNull(told))) {
            return false;
        }
        System.out.printf("lists and counts have all of it, %,.0f s later%n", (System.nanoTime() - loadedAt) / 1e9);
        return true;
    }

    /** Not by an earlier start. */
    private boolean loadedHere() {
        return told != null && begun != null && events(told) > begun.events();
    }

    private void print() {
        long now = System.currentTimeMillis();
        if (told != null && (terminal || !loading || now - printed >= PRINT_MILLIS)) {
            printed = now;
            String line = loading ? DemoBar.line(told) : loaded(told);
            System.out.print((terminal ? "\r\033[K" : "") + line + (terminal && loading ? "" : "\n"));
            System.out.flush();
        }
    }

    private String loaded(JsonNode demo) {
        long events = events(demo);
        LoadBegun from = Objects.requireNonNull(begun);
        double seconds = Math.max(0.001, (System.nanoTime() - from.nanos()) / 1e9);
        return "demo loaded until %s, %,d events, of these %,d in %,.0f s (%,.0f events/s); the ledger goes on from 1 February 2026"
                .formatted(
                        demo.path("to").asString(),
                        events,
                        events - from.events(),
                        seconds,
                        (events - from.events()) / seconds);
    }

    private static boolean isLoading(JsonNode demo) {
        return !demo.path("state").asString().equals("DONE");
    }

    private static long events(JsonNode demo) {
        return demo.path("events").asLong();
    }
}
