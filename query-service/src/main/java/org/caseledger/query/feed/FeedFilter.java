package org.caseledger.query.feed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.FaultyRequest;

/**
 * What a subscriber asked for and may see.
 *
 * @param types names of events; empty for all
 * @param scope how much of each event
 */
record FeedFilter(Set<String> types, FeedScope scope) {

    /** @throws FaultyRequest where a type is none that this ledger knows */
    static FeedFilter of(List<String> types, AccessScope scope) {
        requireKnown(types);
        Set<String> names = types.stream()
                .flatMap(asked -> FeedEventNames.known().stream().filter(name -> FeedEventNames.matches(name, asked)))
                .collect(Collectors.toUnmodifiableSet());
        return new FeedFilter(names, FeedScope.of(scope));
    }

    /** @throws FaultyRequest where a type is none that this ledger knows */
    static void requireKnown(List<String> types) {
        if (types.stream()
                .anyMatch(asked ->
                        FeedEventNames.known().stream().noneMatch(name -> FeedEventNames.matches(name, asked)))) {
            throw FaultyRequest.of(
                    "type",
                    "UNKNOWN_CODE",
                    FeedEventNames.known().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /** What is withheld has no type to ask for. */
    boolean has(String type) {
        return types.isEmpty() || (types.contains(type) && !PublicFields.isWithheld(type, scope));
    }
}
