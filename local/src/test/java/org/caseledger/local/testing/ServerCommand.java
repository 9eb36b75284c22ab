package org.caseledger.local.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a {@code mongod} is started on a folder of its own and a port of loopback. */
interface ServerCommand {
    List<String> line(Path folder, int port);

    Map<String, String> environment(Path folder);

    /** Where it keeps its data and writes its log, and what spares a test machine. */
    static List<String> placing(Path folder, int port) {
        return List.of(
                "--port",
                Integer.toString(port),
                "--dbpath",
                folder.toString(),
                "--logpath",
                folder.resolve("mongod.log").toString(),
                "--logappend",
                "--nounixsocket",
                "--oplogSize",
                "128",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false");
    }
}
