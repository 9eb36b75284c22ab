package org.caseledger.service.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses to start, before any key is read, where the JVM would write its memory to a file: whoever gets hold of that file has keys and names from the command service, and
 * from the query service the tokens of those who are signed in, with which both are asked for. Whoever administers the machine can still have it written later.
 */
final class HeapDumpCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** {@code HeapDumpOnOutOfMemoryError}, {@code HeapDumpBeforeFullGC}, {@code HeapDumpAfterFullGC}: each may be set while a JVM runs, so it lists them. */
    private static final String OPTIONS = "HeapDump";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> dumping =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getDiagnosticOptions().stream()
                        .filter(option -> option.getName().startsWith(OPTIONS)
                                && option.getValue().equals("true"))
                        .map(VMOption::getName)
                        .sorted()
                        .map(name -> "-XX:+" + name)
                        .toList();
        if (!dumping.isEmpty()) {
            throw new StartRefused(
                    "The JVM runs with " + String.join(" and ", dumping)
                            + ", which writes all that is in memory to a file, keys and tokens with it",
                    "Take it out of the command line, JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS; -XX:+ExitOnOutOfMemoryError ends a service that has no memory left.");
        }
    }
}
