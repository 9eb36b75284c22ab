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
record Wanted(Set<String> types, FeedScope scope) {

    /** @throws FaultyRequest where a type is none that this ledger knows */
    static Wanted of(List<String> types, AccessScope scope) {
        Set<String> names = types.stream()
                .flatMap(asked -> EventNames.known().stream().filter(name -> EventNames.matches(name, asked)))
                .collect(Collectors.toUnmodifiableSet());
        if (types.stream().anyMatch(asked -> names.stream().noneMatch(name -> EventNames.matches(name, asked)))) {
            throw FaultyRequest.of(
                    "type", "UNKNOWN_CODE", EventNames.known().stream().sorted().collect(Collectors.joining(", ")));
        }
        return new Wanted(names, FeedScope.of(scope));
    }

    boolean has(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
