package org.caseledger.command.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.accessledger.PlaceOnRecord;
import org.caseledger.service.accessledger.RecordedLook;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** How often somebody may search within an hour, by what is on record: however many nodes there are, and whenever they started. */
final class SearchLimit {
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final Duration READ_AGAIN = Duration.ofSeconds(2);

    private final LookReader looks;
    private final InstantSource clock;
    private final int most;

    SearchLimit(LookReader looks, InstantSource clock, int most) {
        this.looks = looks;
        this.clock = clock;
        this.most = most;
    }

    /** @throws ProblemException where the limit is reached: nothing is looked for, and nothing put on record */
    void requireAnother(String actor) {
        List<RecordedLook> before = searches(actor);
        if (before.size() >= most) {
            throw refusal(before, before.size());
        }
    }

    /**
     * Of several at the same moment no more are answered than are allowed: the record says which came first.
     *
     * @param place at which this search is on record
     * @throws ProblemException where others took what was left, or this search is not among those that are read
     */
    void requireAmongFirst(String actor, PlaceOnRecord place) {
        List<RecordedLook> all = searches(actor);
        int before = all.stream().map(RecordedLook::place).toList().lastIndexOf(place);
        if (before < 0) { // then others may be missing as well
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "ACCESS_NOT_RECORDED", READ_AGAIN);
        }
        if (before >= most) {
            throw refusal(all, before);
        }
    }

    private List<RecordedLook> searches(String actor) {
        Instant now = clock.instant();
        return looks.searchesOf(actor, now.minus(WITHIN), now);
    }

    /** Until so many have left the hour that one more is allowed. */
    private ProblemException refusal(List<RecordedLook> searches, int before) {
        Instant free = searches.get(before - most).time().plus(WITHIN);
        Duration wait = Duration.between(clock.instant(), free);
        return new ProblemException(
                HttpStatus.TOO_MANY_REQUESTS,
                "SEARCHES_USED_UP",
                wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait,
                most);
    }
}
