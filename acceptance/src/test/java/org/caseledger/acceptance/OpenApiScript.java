package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What others make of the OpenAPI documents, tried on a running ledger; {@code acceptance/openapi}. */
enum OpenApiScript {
    CLIENTS,
    FUZZ;

    /** Exit code where its tools cannot be had. */
    private static final int NO_TOOLS = 3;

    /** Where its tools cannot be had the test is skipped, which CI does not accept. */
    Called run(RunningLedger ledger, Path data) {
        String path = RunningLedger.home()
                .resolve("acceptance/openapi/" + name().toLowerCase(Locale.ROOT))
                .toString();
        Called called = Called.of(
                List.of(
                        path,
                        ledger.commandUrl(),
                        ledger.queryUrl(),
                        data.resolve("tokens").toString()),
                Map.of());
        assumeTrue(called.exitCode() != NO_TOOLS || "true".equals(System.getenv("CI")), called.output());
        assertThat(called.exitCode()).as(called.output()).isZero();
        return called;
    }
}
