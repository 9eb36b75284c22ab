package org.caseledger.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One block of shell commands that the README asks its reader to paste. */
record Readme(String block) {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    static List<Readme> all() {
        try {
            return BLOCK.matcher(Files.readString(RunningLedger.home().resolve("README.md")))
                    .results()
                    .map(found -> new Readme(found.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean verifies() {
        return block.contains("./run verify");
    }

    /** As pasted, but for the ports and the folder of this ledger. */
    Called run(RunningLedger ledger, Path data) {
        String here = block.replace("http://localhost:8080", ledger.commandUrl())
                .replace("http://localhost:8081", ledger.queryUrl())
                .replace(".caseledger/", data + "/")
                .replace("./run verify", RunningLedger.home().resolve("run") + " verify --data " + data);
        return Called.of(List.of("bash", "-euo", "pipefail", "-c", here), Map.of());
    }
}
