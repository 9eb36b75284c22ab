package org.caseledger.command.finding;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.service.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** The index, brought up to the head of the log for a search, which waits no longer for that than somebody would who rings. */
final class AwaitedIndex implements AutoCloseable {
    /** Making all anew takes minutes where many are known. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedIndex.class);

    private final SearchIndexing indexing;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "search-index-reading");
        made.setDaemon(true);
        return made;
    });

    AwaitedIndex(SearchIndexing indexing, Duration patience) {
        this.indexing = indexing;
        this.patience = patience;
    }

    /**
     * @throws ProblemException where it does not get there in time, or is under a key that is not here
     * @throws org.caseledger.command.sealing.SealingNotSetUp where nothing is sealed here
     */
    CurrentIndex current() {
        Future<CurrentIndex> asked = thread.submit(indexing::current);
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(false);
            throw behind();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw behind();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    static ProblemException behind() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "SEARCH_INDEX_BEHIND", RETRY_AFTER);
    }

    /** Where another node keeps it under a key that is not here yet, this one cannot search. */
    private static RuntimeException failure(ExecutionException failed) {
        if (failed.getCause() instanceof CannotBeOpened lost) {
            LOG.warn("Nobody can be found here: {}", lost.getMessage());
            return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "SEARCH_KEY_MISSING");
        }
        return failed.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("the index cannot be read", failed);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
