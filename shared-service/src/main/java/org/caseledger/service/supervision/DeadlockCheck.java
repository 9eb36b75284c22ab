package org.caseledger.service.supervision;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Threads that wait for each other, for ever. */
final class DeadlockCheck implements LivenessCheck {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public Optional<String> failure() {
        long[] deadlocked = threads.findDeadlockedThreads();
        return deadlocked == null
                ? Optional.empty()
                : Optional.of(Arrays.stream(threads.getThreadInfo(deadlocked))
                        .filter(Objects::nonNull)
                        .map(ThreadInfo::getThreadName)
                        .collect(Collectors.joining(", ", "deadlock of ", "")));
    }
}
