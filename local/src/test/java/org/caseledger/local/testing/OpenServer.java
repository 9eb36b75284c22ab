package org.caseledger.local.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server that asks nobody who he is, with fail points. */
final class OpenServer implements ServerCommand {

    @Override
    public List<String> line(Path folder, int port) {
        return Stream.concat(
                        Stream.of(
                                MongodBinary.locate().toString(),
                                "--replSet",
                                RealMongo.SET_NAME,
                                "--bind_ip",
                                "127.0.0.1",
                                "--wiredTigerCacheSizeGB",
                                "1",
                                // A search for what should not be there sees into what is not packed.
                                "--wiredTigerCollectionBlockCompressor",
                                "none",
                                "--wiredTigerJournalCompressor",
                                "none",
                                "--wiredTigerIndexPrefixCompression",
                                "false",
                                "--setParameter",
                                "enableTestCommands=1",
                                // Nobody reads what it would write down each second.
                                "--setParameter",
                                "diagnosticDataCollectionEnabled=false"),
                        ServerCommand.placing(folder, port).stream())
                .toList();
    }

    @Override
    public Map<String, String> environment(Path folder) {
        return Map.of();
    }
}
