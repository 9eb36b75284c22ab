package org.caseledger.query.checkpoint;

import java.time.Duration;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.service.repeating.Pause;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The newest signed checkpoint, for those who need one that has a certain event. */
@Component
public final class NewestCheckpoint {
    /** Between two looks: another node may sign. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Checkpoints checkpoints;
    private final Duration patience;

    NewestCheckpoint(Checkpoints checkpoints, CheckpointSettings settings) {
        this.checkpoints = checkpoints;
        this.patience = settings.patience();
    }

    /**
     * Waits, up to a bound, until what was just recorded is signed.
     *
     * @param position of an event that has to be in it
     * @throws ProblemException {@code 404 NOT_FOUND} where nothing was signed, {@code 503 VIEW_BEHIND} where the signer is behind
     */
    public PublishedCheckpoint covering(long position) {
        long deadline = System.nanoTime() + patience.toNanos();
        PublishedCheckpoint newest = newest();
        while (newest.head().size() <= position) {
            if (System.nanoTime() - deadline > 0 || !Pause.of(PAUSE)) {
                throw ReadYourWrites.behind(position, newest.head().size() - 1);
            }
            newest = newest();
        }
        return newest;
    }

    private PublishedCheckpoint newest() {
        return checkpoints
                .newest()
                .map(PublishedCheckpoint::read)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }
}
