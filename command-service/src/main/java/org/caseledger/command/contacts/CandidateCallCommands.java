package org.caseledger.command.contacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.lookups.SupposedLookups;

/** What may be tried with a call that was logged. */
public final class CandidateCallCommands {
    private CandidateCallCommands() {}

    /**
     * For each action some alternatives; it can be done if one of them is accepted.
     *
     * @param centres whose staff would take it up
     */
    public static List<List<CallCommand>> of(String call, Collection<String> centres, LocalDate today) {
        UUID id = UUID.fromString(call);
        return List.of(
                List.of(new RouteCall(id, SupposedLookups.centreIn("PAT"), today, today)),
                centres.stream()
                        .sorted()
                        .<CallCommand>map(centre -> new TakeUpCall(id, centre, SupposedLookups.CASE, today, today))
                        .toList());
    }
}
