package org.caseledger.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shell commands that a page asks its reader to paste. */
record Readme(String block) {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    /** Block by block, each for itself. */
    static List<Readme> all() {
        return Stream.concat(blocksOf("README.md").stream(), blocksOf("docs/api/examples.md").stream())
                .toList();
    }

    /** The worked story, whose blocks are pasted one after the other into one shell. */
    static Readme story() {
        return new Readme(
                blocksOf("docs/api/README.md").stream().map(Readme::block).collect(Collectors.joining()));
    }

    /** The walk of an auditor, pasted in the same way. */
    static Readme audit(Path folder) {
        return new Readme(blocksOf("docs/auditing.md").stream()
                .map(Readme::block)
                .collect(Collectors.joining("", "cd '" + folder + "'\n", "")));
    }

    private static List<Readme> blocksOf(String page) {
        try {
            return BLOCK.matcher(Files.readString(RunningLedger.home().resolve(page)))
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
                .replace("verifier/target/", RunningLedger.home().resolve("verifier/target") + "/")
                .replaceAll(
                        "\\./run (verify|export|replay)", RunningLedger.home().resolve("run") + " $1 --data " + data);
        return Called.of(List.of("bash", "-euo", "pipefail", "-c", here), Map.of());
    }
}
