package org.caseledger.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseledger.local.log.CommandRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts store, command service and query service, tells how far they are, and starts again whichever ends by itself. It stops all
 * when one cannot be kept running, or when it is asked to.
 */
public final class Launcher {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** How often the progress of the demo is asked for, and how soon a process that is to be started again is. */
    private static final long WATCH_MILLIS = 500;
    /** An end of a process is noticed this late where nothing else goes on. */
    private static final long QUIET_MILLIS = 2_000;

    private static final String HEALTH = "/actuator/health";

    private final RunOptions options;
    private final DataFolder folder;
    private final Programs programs;
    private final RunningServices services = new RunningServices(() -> this.stopping);
    private final Deque<SupervisedChild> children = new ArrayDeque<>();
    private final String commandUrl;
    private final String queryUrl;
    private final DemoWatch demo;
    private final RunFile runFile;

    private volatile boolean stopping;

    private Launcher(Path home, RunOptions options, DataFolder folder) {
        this.options = options;
        this.folder = folder;
        this.programs = new Programs(home, options, folder);
        this.commandUrl = local(options.port());
        this.queryUrl = local(programs.queryPort());
        this.runFile = new RunFile(folder, this::told, Launcher::tell);
        this.demo = new DemoWatch(
                services, commandUrl, queryUrl, officer(), options.demo(), folder::endFilling, runFile::write);
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }

    /**
     * Runs until asked to stop.
     *
     * @return exit code: 0 asked to, 1 refused to start or a process cannot be kept running, 2 wrong arguments, or a folder of others
     */
    public static int main(Path home, List<String> args) throws InterruptedException {
        if (args.contains("--help")) {
            System.out.print(RunOptions.USAGE);
            return 0;
        }
        RunOptions options;
        try {
            options = RunOptions.parse(home, args, System.getenv("MONGODB_URI"));
        } catch (CommandRefused | RunRefused e) {
            System.err.println("run: " + e.getMessage());
            return 2;
        }
        try (DataFolder folder = DataFolder.open(options.data())) {
            return new Launcher(home, options, folder).run();
        } catch (CommandRefused e) {
            System.err.println("run: " + e.getMessage());
            return 2;
        } catch (RunRefused e) {
            System.err.println("run: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("run: data folder cannot be closed: " + e.getMessage());
            return 1;
        }
    }

    private int run() throws InterruptedException {
        FreePorts.require(options.port(), "command service");
        FreePorts.require(programs.queryPort(), "query service");
        FreePorts.require(programs.commandManagementPort(), "health of the command service");
        FreePorts.require(programs.queryManagementPort(), "health of the query service");
        Thread stopper = new Thread(this::stopAll, "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            Optional<Resumption> resumption = Resumption.asked(options.resumeFrom(), folder.logKey());
            folder.writeTokens();
            Instant started = Instant.now();
            if (options.demo()) {
                folder.beginFilling();
            } else {
                folder.endFilling();
            }
            boolean restart = options.mongodb() == null && folder.storeBytes() > 0;
            @Nullable ChildProcess store = options.mongodb() == null ? startStore() : null;
            String mongodb = options.mongodb() == null ? storeUrl() : replicaSet(options.mongodb());
            ChildProcess query = started(() -> programs.query(mongodb));
            if (store != null) {
                services.awaitListening(store, programs.storePort());
                new OlderCollections(storeUrl()).dropBesideTheLog();
            }
            if (restart) {
                services.giveHeadStart(query, programs.queryPort(), running());
            }
            ChildProcess command = started(() -> programs.command(mongodb));
            runFile.write();
            // A signer that refuses is no reason not to start: what it waits for may be a command.
            services.awaitHealthy(query, local(programs.queryManagementPort()) + HEALTH + "/serving", running());
            services.awaitHealthy(command, local(programs.commandManagementPort()) + HEALTH, running());
            if (store != null) {
                new OlderCollections(storeUrl()).dropViews(started);
            }
            running().forEach(ChildProcess::markUp);
            resumption.ifPresent(this::record);
            greet();
            return watch();
        } catch (AskedToStop e) {
            return 0;
        } finally {
            stopAll();
        }
    }

    private void record(Resumption resumption) {
        String answer = services.post(commandUrl + Resumption.PATH, officer(), resumption.body());
        if (!answer.isEmpty()) {
            throw new RunRefused("signing does not go on: " + answer);
        }
        System.out.println("it is recorded that signing goes on from the checkpoint of "
                + resumption.from().checkpoint().head().size() + " events");
    }

    private static String replicaSet(String uri) {
        new ReplicaSetUri(uri).requireReplicaSet();
        return uri;
    }

    /** Returns while it reads the last of its journal. */
    private ChildProcess startStore() throws InterruptedException {
        FreePorts.require(programs.storePort(), "store");
        ChildProcess store = started(programs::store);
        services.awaitNearlyListening(store, programs.storePort());
        return store;
    }

    private List<ChildProcess> running() {
        return children.stream().map(SupervisedChild::child).toList();
    }

    private synchronized ChildProcess started(Supplier<ChildProcess> program) {
        if (stopping) {
            throw new AskedToStop();
        }
        SupervisedChild supervised = new SupervisedChild(program, RestartPauses.USUAL, Launcher::tell);
        children.push(supervised);
        return supervised.child();
    }

    private static void tell(String line) {
        System.err.println("run: " + line);
    }

    private void greet() {
        System.out.printf(
                """
                caseledger is running
                  page      %s/
                  commands  %s/api
                  store     %s
                  metrics   %s/actuator/prometheus and %s/actuator/prometheus
                  tokens    %s/<role>.token
                  stop      Ctrl-C
                """,
                queryUrl.replace("127.0.0.1", "localhost"),
                commandUrl,
                storeUrl(),
                local(programs.commandManagementPort()),
                local(programs.queryManagementPort()),
                folder.tokens());
    }

    private int watch() throws InterruptedException {
        while (!stopping) {
            Thread.sleep(demo.goesOn() || !allAlive() ? WATCH_MILLIS : QUIET_MILLIS);
            if (!supervise()) {
                return 1;
            }
            demo.look();
        }
        return 0;
    }

    private boolean allAlive() {
        return running().stream().allMatch(ChildProcess::isAlive);
    }

    /** Not while all are stopped, which would start what has just been ended. */
    private synchronized boolean supervise() {
        if (stopping) {
            return true;
        }
        List<Long> before = pids();
        for (SupervisedChild supervised : children) {
            if (!supervised.supervise()) {
                return false;
            }
        }
        if (pids().equals(before)) {
            runFile.catchUp();
        } else {
            runFile.write();
        }
        return true;
    }

    private List<Long> pids() {
        return children.stream().map(supervised -> supervised.child().pid()).toList();
    }

    /** Token of one who sees all centres. */
    private Path officer() {
        return folder.tokens().resolve("state-officer.token");
    }

    /** What scripts are told of this run. */
    private String told() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("command", commandUrl);
        run.put("query", queryUrl);
        run.put("store", storeUrl());
        run.put("commandManagement", local(programs.commandManagementPort()));
        run.put("queryManagement", local(programs.queryManagementPort()));
        Map<String, Object> processes = new LinkedHashMap<>();
        processes.put("launcher", ProcessHandle.current().pid());
        for (SupervisedChild supervised : new ArrayList<>(children)) {
            ChildProcess child = supervised.child();
            processes.put(child.name(), child.pid());
        }
        run.put("processes", processes);
        run.put("demo", demo.state());
        return JSON.writeValueAsString(run);
    }

    private String storeUrl() {
        return options.mongodb() == null ? programs.storeUri() : new ReplicaSetUri(options.mongodb()).withoutUser();
    }

    /** The last one started first, so that none of them loses what it stands on while it finishes. */
    private synchronized void stopAll() {
        stopping = true;
        while (!children.isEmpty()) {
            children.pop().child().stop();
        }
        folder.removeRunFile(); // here, because the process ends with its hooks, wherever its main thread is
    }
}
