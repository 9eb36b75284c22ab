package org.caseledger.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What was computed so far. From slice to slice it spreads less than how much was done in a time, which everything else on the machine has a share in.
 *
 * @param here in this process
 * @param servers in all that it has started and that run still
 */
record ProcessorTime(Duration here, Duration servers) {
    static ProcessorTime now() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new ProcessorTime(
                Duration.ofNanos(machine.getProcessCpuTime()),
                ProcessHandle.current()
                        .descendants()
                        .flatMap(server -> server.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus));
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(here.minus(before.here), servers.minus(before.servers));
    }

    /** Of both, in µs. */
    double perEvent(long events) {
        return here.plus(servers).toNanos() / 1_000.0 / events;
    }
}
