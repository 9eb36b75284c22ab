package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What others make of the OpenAPI documents, tried on a running ledger; {@code acceptance/openapi}. */
enum OpenApiScript {
    CLIENTS,
    FUZZ;

    /** Exit code where its tools cannot be had. */
    private static final int NO_TOOLS = 3;

    /**
     * Where its tools cannot be had the test is skipped, which CI does not accept.
     *
     * @param more that the script takes
     */
    Called run(RunningLedger ledger, Path data, String... more) {
        String path = RunningLedger.home()
                .resolve("acceptance/openapi/" + name().toLowerCase(Locale.ROOT))
                .toString();
        List<String> line = new ArrayList<>(List.of(
                path,
                ledger.commandUrl(),
                ledger.queryUrl(),
                data.resolve("tokens").toString()));
        line.addAll(List.of(more));
        Called called = Called.of(line, Map.of());
        assumeTrue(called.exitCode() != NO_TOOLS || "true".equals(System.getenv("CI")), called.output());
        assertThat(called.exitCode()).as(called.output()).isZero();
        return called;
    }
}
