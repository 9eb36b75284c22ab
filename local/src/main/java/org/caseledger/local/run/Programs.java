package org.caseledger.local.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How each process of a local ledger is started. */
final class Programs {
    /** The port of the store follows so far behind that of its ledger. */
    static final int STORE_PORT = 2;

    /** Measured need of the whole demo, with room: see docs/performance.md, resident memory at the end of the load. */
    private static final long STORE_HEAP = 1600L << 20;

    /** Almost all that outlives one collection is stored for good: it is moved once, and has the rest of the heap. */
    private static final String STORE_YOUNG = "256m";

    /** Documents and indexes take as much again in memory as on disk, and what is read while starting goes beside them. */
    private static final double HEAP_FOR_DISK = 2.2;

    /** Enough for an empty ledger. */
    private static final long LEAST_HEAP = 64L << 20;

    /** Half of a start, and a third of the first minute of a load, went into the second compiler, which repays only for what is called for long. */
    private static final List<String> COMPILED_LATER = List.of(
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=200000",
            "-XX:Tier4BackEdgeThreshold=600000");

    /**
     * What lives long is some 90 MB in the command service and 76 MB in the query service. The command service overwrites what a thread is
     * given to make objects of at once: where a key lay before it was moved would show in a heap that is written down. What it keeps of a case
     * lives for long, and is not copied more often than twice before it counts as such.
     */
    private static final List<String> COMMAND_JVM = service("-XX:+ZeroTLAB", "-XX:MaxTenuringThreshold=2");

    /** What a batch needs lives as long as the batch: survivors have room for it, or it would fill the part that is collected whole. */
    private static final List<String> QUERY_JVM = service("-XX:SurvivorRatio=4");

    private final Path home;
    private final RunOptions options;
    private final DataFolder folder;

    Programs(Path home, RunOptions options, DataFolder folder) {
        this.home = home;
        this.options = options;
        this.folder = folder;
    }

    private static List<String> service(String... more) {
        List<String> line = new ArrayList<>(List.of("-Xmx232m", "-Xmn112m", "-Dcaseledger.lifeline=stdin"));
        line.addAll(List.of(more));
        return List.copyOf(line);
    }

    ChildProcess store() {
        return start(
                "store",
                storeHeap(folder.storeBytes()),
                jar("local"),
                List.of(
                        "store",
                        "--port",
                        "" + storePort(),
                        "--data",
                        folder.store().toString(),
                        "--head",
                        folder.storeHead().toString(),
                        "--die-with-parent"),
                Map.of());
    }

    ChildProcess command(String mongodb) {
        return start(
                "command",
                COMMAND_JVM,
                jar("demo"),
                List.of(
                        "--server.port=" + options.port(),
                        "--server.address=127.0.0.1",
                        "--management.server.port=" + commandManagementPort(),
                        "--caseledger.access.local-key=" + folder.publicKey(),
                        "--caseledger.origins.page=" + origins(queryPort()),
                        "--caseledger.ledger.purpose=DEMO",
                        "--caseledger.log.cached-aggregates=6000", // more than are active at a time
                        "--caseledger.ledger.commission-centres=true",
                        "--caseledger.demo.load=" + options.demo()),
                Map.of(
                        "MONGODB_URI",
                        mongodb,
                        "CASELEDGER_FINGERPRINT_KEY",
                        folder.fingerprintKey(),
                        "CASELEDGER_SEALING_KEYSTORE",
                        folder.wrappingKeys().toString(),
                        "CASELEDGER_SEALING_PASSWORD",
                        folder.wrappingPassword()));
    }

    ChildProcess query(String mongodb) {
        return start(
                "query",
                QUERY_JVM,
                jar("query-service"),
                List.of(
                        "--server.port=" + queryPort(),
                        "--server.address=127.0.0.1",
                        "--management.server.port=" + queryManagementPort(),
                        "--caseledger.access.local-key=" + folder.publicKey(),
                        "--caseledger.origins.commands=" + origins(options.port()),
                        "--caseledger.demo.tokens=" + folder.tokens(),
                        "--caseledger.checkpoint.key=" + folder.logKey(),
                        // Nobody else takes its views over, and after any end the same name gets them back at once: an
                        // idle
                        // service need not look at its claims every second.
                        "--caseledger.processing.claim-timeout=9m",
                        "--caseledger.processing.filling-file=" + folder.filling()),
                Map.of("MONGODB_URI", mongodb));
    }

    /** Begun at what the start will need: a heap that grows meanwhile is collected whole again and again. */
    static List<String> storeHeap(long bytesOnDisk) {
        long begin = Math.min(STORE_HEAP, Math.max(LEAST_HEAP, (long) (HEAP_FOR_DISK * bytesOnDisk)));
        return List.of(
                "-Xms" + (begin >> 20) + "m",
                "-Xmx" + (STORE_HEAP >> 20) + "m",
                "-XX:MaxNewSize=" + STORE_YOUNG,
                "-XX:MaxTenuringThreshold=1");
    }

    /** By either name that a browser may know this machine by. */
    private static String origins(int port) {
        return String.format(Locale.ROOT, "http://localhost:%d,http://127.0.0.1:%d", port, port);
    }

    int queryPort() {
        return options.port() + 1;
    }

    int storePort() {
        return options.port() + STORE_PORT;
    }

    String storeUri() {
        return "mongodb://127.0.0.1:" + storePort() + "/caseledger";
    }

    int commandManagementPort() {
        return options.port() + 3;
    }

    int queryManagementPort() {
        return options.port() + 4;
    }

    private Path jar(String module) {
        return home.resolve(module).resolve("target").resolve("unpacked").resolve(module + "-exec.jar");
    }

    private ChildProcess start(
            String name, List<String> jvm, Path jar, List<String> args, Map<String, String> environment) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Three JVMs on two cores: the serial collector takes the least memory and no threads of its own.
        // An idle JVM need not wake up twenty times a second to write the file for jstat, four times to look for locks
        // that were fought over, and once to stop all threads. What compiling took is given back each minute.
        line.addAll(List.of(
                "-XX:-UsePerfData",
                "-XX:+IgnoreUnrecognizedVMOptions", // newer ones may know others
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:AsyncDeflationInterval=10000",
                "-XX:GuaranteedSafepointInterval=0",
                "-XX:TrimNativeHeapInterval=60000",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        line.addAll(COMPILED_LATER);
        ClassArchive archive = ClassArchive.of(jar);
        line.addAll(archive.options());
        line.addAll(jvm);
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(args);
        Map<String, String> all = new HashMap<>(environment);
        // glibc gives each of hundreds of threads memory of its own and seldom takes it back; two parts for all cost
        // nothing here.
        all.put("MALLOC_ARENA_MAX", "2");
        return ChildProcess.start(name, line, all, folder.log(name)).writing(archive);
    }
}
