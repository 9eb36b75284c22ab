package org.caseledger.query.reviews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.caseledger.query.lists.Moment;
import org.caseledger.service.problem.AnsweredWithProblem;
import org.springframework.http.HttpStatus;

/** How a direction stands at a moment: in one of these, from its issuing on. Counted apart, never summed. */
enum DirectionState {
    OPEN(GivenDirection::isOpen),
    OVERDUE(GivenDirection::isOverdue),
    COMPLIED(GivenDirection::isComplied);

    private final BiPredicate<GivenDirection, Moment> test;

    DirectionState(BiPredicate<GivenDirection, Moment> test) {
        this.test = test;
    }

    boolean holds(GivenDirection direction, Moment moment) {
        return test.test(direction, moment);
    }

    /** As it is written in requests and answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for one that was not issued by then, as far as was known. */
    static Optional<DirectionState> of(GivenDirection direction, Moment moment) {
        return Arrays.stream(values())
                .filter(state -> state.holds(direction, moment))
                .findFirst();
    }

    /** @throws AnsweredWithProblem naming the three */
    static DirectionState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AnsweredWithProblem(
                        HttpStatus.BAD_REQUEST,
                        "UNKNOWN_CODE",
                        "state",
                        Arrays.stream(values()).map(DirectionState::word).collect(Collectors.joining(", "))));
    }
}
