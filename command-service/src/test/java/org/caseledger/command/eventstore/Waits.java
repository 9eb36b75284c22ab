package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Commands that wait for their block. */
final class Waits {
    private Waits() {}

    /** Once so many wait for their turn. */
    static CompletableFuture<Receipt> queued(Node node, CompletableFuture<Receipt> append, int waiting) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> node.waiting() == waiting);
        return append;
    }

    /** So that a patience is over, or nearly. */
    static void pass(Duration time) {
        await().pollDelay(time).until(() -> true);
    }

    static void assertFailed(CompletableFuture<Receipt> append, Class<? extends Exception> with) {
        assertThatThrownBy(append::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(with);
    }
}
