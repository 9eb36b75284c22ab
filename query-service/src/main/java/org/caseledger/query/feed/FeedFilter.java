package org.caseledger.query.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.FaultyRequest;

/**
 * What a subscriber asked for and may see.
 *
 * @param revisions by name of the events that are wanted: some of each, or none for all of it; empty for every event
 * @param scope how much of each event
 */
record FeedFilter(Map<String, Set<String>> revisions, FeedScope scope) {

    /** @throws FaultyRequest where a type is none that this ledger knows */
    static FeedFilter of(List<String> types, AccessScope scope) {
        requireKnown(types);
        return new FeedFilter(FeedEventNames.revisionsByName(types), FeedScope.of(scope));
    }

    /** @throws FaultyRequest where a type, or a revision of one, is none that this ledger knows */
    static void requireKnown(List<String> types) {
        types.stream()
                .filter(asked -> !FeedEventNames.isKnown(asked))
                .findFirst()
                .ifPresent(unknown -> {
                    throw FaultyRequest.of("type", "UNKNOWN_CODE", String.join(", ", FeedEventNames.rightFor(unknown)));
                });
    }

    /** What is withheld has no type to ask for. */
    boolean has(LogEvent event) {
        if (revisions.isEmpty()) {
            return true;
        }
        Set<String> wanted = revisions.get(event.type());
        return wanted != null
                && (wanted.isEmpty() || wanted.contains(event.revision()))
                && !PublicFields.isWithheld(event.type(), scope);
    }
}
