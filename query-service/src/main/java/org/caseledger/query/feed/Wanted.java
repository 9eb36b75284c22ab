package org.caseledger.query.feed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.AnsweredWithProblem;
import org.springframework.http.HttpStatus;

/**
 * What a subscriber asked for and may see.
 *
 * @param types names of events; empty for all
 * @param scope how much of each event
 */
record Wanted(Set<String> types, FeedScope scope) {

    /** @throws AnsweredWithProblem where a type is none that this ledger knows */
    static Wanted of(List<String> types, AccessScope scope) {
        Set<String> names = types.stream()
                .flatMap(asked -> EventNames.known().stream().filter(name -> EventNames.matches(name, asked)))
                .collect(Collectors.toUnmodifiableSet());
        if (types.stream().anyMatch(asked -> names.stream().noneMatch(name -> EventNames.matches(name, asked)))) {
            throw new AnsweredWithProblem(
                    HttpStatus.BAD_REQUEST,
                    "UNKNOWN_CODE",
                    "type",
                    EventNames.known().stream().sorted().collect(Collectors.joining(", ")));
        }
        return new Wanted(names, FeedScope.of(scope));
    }

    boolean has(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
