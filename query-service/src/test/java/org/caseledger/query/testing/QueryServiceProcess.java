package org.caseledger.query.testing;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.local.testing.ServiceProcess;

/** The query service in a process of its own, with a heap and a collector as {@code ./run} gives it. */
public final class QueryServiceProcess {
    private QueryServiceProcess() {}

    /**
     * @param main starts the service, and may do something to it
     * @param heap as {@code 160m}
     */
    public static ServiceProcess start(Class<?> main, String storeUri, String heap, String... settings) {
        List<String> all =
                new ArrayList<>(List.of("--spring.mongodb.uri=" + storeUri, "--caseledger.processing.node=test"));
        all.addAll(List.of(settings));
        return new ServiceProcess(main, List.of("-XX:+ExitOnOutOfMemoryError", "-Xmx" + heap), all);
    }
}
