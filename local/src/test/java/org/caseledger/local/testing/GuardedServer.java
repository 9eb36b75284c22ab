package org.caseledger.local.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server as a deployment starts it: by its own script, with the key of its set, and so with access control. */
record GuardedServer(Path script, String key, List<String> arguments) implements ServerCommand {

    @Override
    public List<String> line(Path folder, int port) {
        return Stream.of(
                        List.of("/bin/sh", script.toString()),
                        ServerCommand.placing(folder, port),
                        // A client computes so many hashes for each password, and tests use passwords for minutes.
                        List.of("--setParameter", "scramSHA256IterationCount=5000"),
                        arguments)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, String> environment(Path folder) {
        return Map.of(
                "REPLICA_SET_KEY",
                key,
                "MONGO_BIND_IP",
                "127.0.0.1",
                "TMPDIR",
                folder.toString(),
                "PATH",
                linked(folder) + File.pathSeparator + System.getenv("PATH"));
    }

    /** The script calls {@code mongod}, whatever the one found here is named. */
    private static Path linked(Path folder) {
        Path bin = folder.resolve("bin");
        Path link = bin.resolve("mongod");
        try {
            Files.createDirectories(bin);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, MongodBinary.locate().toAbsolutePath());
            }
            return bin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
