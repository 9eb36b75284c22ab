package org.caseledger.query.testing;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.local.testing.ServiceProcess;
import org.caseledger.query.QueryService;

/** The query service in a process of its own. */
public final class QueryServiceProcess {
    private QueryServiceProcess() {}

    /** Which ends when this one does. */
    public static ServiceProcess start(TestStore store, String... settings) {
        return start(QueryService.class, store, settings);
    }

    /** @param main starts the service, and may do something to it */
    public static ServiceProcess start(Class<?> main, TestStore store, String... settings) {
        List<String> all = new ArrayList<>(List.of("--spring.mongodb.uri=" + store.uri()));
        all.addAll(List.of(settings));
        return new ServiceProcess(main, List.of("-Xmx256m", "-Dcaseledger.lifeline=stdin"), all);
    }

    /**
     * With a heap and a collector as {@code ./run} gives it.
     *
     * @param main starts the service, and may do something to it
     * @param heap as {@code 160m}
     */
    public static ServiceProcess start(Class<?> main, String storeUri, String heap, String... settings) {
        return start(main, storeUri, List.of("-XX:+ExitOnOutOfMemoryError", "-Xmx" + heap), settings);
    }

    /** @param jvm all its options */
    public static ServiceProcess start(Class<?> main, String storeUri, List<String> jvm, String... settings) {
        List<String> all =
                new ArrayList<>(List.of("--spring.mongodb.uri=" + storeUri, "--caseledger.processing.node=test"));
        all.addAll(List.of(settings));
        return new ServiceProcess(main, jvm, all);
    }
}
