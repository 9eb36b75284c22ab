package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.command.Command;
import org.caseledger.command.lookups.SupposedLookups;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.Event;
import org.caseledger.events.ReviewHeld;

/** What may be tried with a review that was held. */
public final class CandidateReviewCommands {
    /** Any one for a review of the whole State. */
    private static final String SOME_DISTRICT = "PAT";

    private CandidateReviewCommands() {}

    /** For each action some alternatives; it can be done if one of them is accepted. */
    public static List<List<Command>> of(List<Event> life, LocalDate today) {
        List<List<Command>> tries = new ArrayList<>();
        for (Event event : life) {
            if (event instanceof ReviewHeld held) {
                String district = held.district() == null ? SOME_DISTRICT : held.district();
                tries.add(List.of(new IssueDirection(
                        held.reviewId(),
                        SupposedLookups.NEW,
                        SupposedLookups.centreIn(district),
                        Direction.values()[0],
                        today,
                        today,
                        today)));
            } else if (event instanceof DirectionIssued issued) {
                tries.add(List.of(new ComplyWithDirection(issued.reviewId(), issued.directionId(), today, today)));
            }
        }
        return tries;
    }
}
