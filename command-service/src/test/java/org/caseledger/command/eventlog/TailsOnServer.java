package org.caseledger.command.eventlog;

import java.time.Duration;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogTail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A log with a bell, and tails that wait for it. */
abstract class TailsOnServer extends LogOnServer {
    static final Duration SOON = Duration.ofSeconds(10);

    final LogNotifier bell = new LogNotifier(store.client, store.log);

    @AfterEach
    void closeBell() {
        bell.close();
    }

    LogTail tail(long after, @Nullable Hash hash) {
        return new LogTail(reader, bell, after, hash);
    }
}
