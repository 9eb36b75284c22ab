package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;
import java.util.Optional;

/** Rule 12: asked by the holding centre, in force only when the other accepts. */
final class Transfers {
    private static final String[] ANSWERS = {"TransferAccepted", "TransferDeclined", "TransferWithdrawn"};

    static final List<Check> CHECKS = List.of(
            before(
                    12,
                    "the holding centre asks another one that runs",
                    s -> s.fact().text("from").equals(s.it().centre())
                            && !s.fact().text("to").equals(s.it().centre())
                            && s.world().runs(s.fact().text("to"), s.fact().on()),
                    "TransferRequested"),
            before(12, "one transfer is asked for at a time", s -> pending(s).isEmpty(), "TransferRequested"),
            before(
                    9,
                    "a centre has as many days to answer as the norms say",
                    s -> s.fact()
                                    .day("answerDueOn")
                                    .equals(s.fact().on().plusDays(s.norms().number("transfer.answer-days")))
                            && s.fact().text("policy").equals(s.norms().name()),
                    "TransferRequested"),
            before(
                    12,
                    "only a transfer that is asked for is answered, not before it was",
                    s -> pending(s)
                            .filter(asked ->
                                    asked.text("transferId").equals(s.fact().text("transferId"))
                                            && !s.fact().on().isBefore(asked.on()))
                            .isPresent(),
                    ANSWERS),
            before(
                    12,
                    "a case goes from the centre that holds it to the one that was asked",
                    s -> s.fact().text("from").equals(s.it().centre())
                            && pending(s)
                                    .filter(asked ->
                                            asked.text("to").equals(s.fact().text("to")))
                                    .isPresent(),
                    "TransferAccepted"),
            before(12, "nobody in shelter is transferred", s -> !s.it().hasOpenStay(), "TransferAccepted"));

    private Transfers() {}

    /** The request that nobody has answered yet; a closing leaves nothing to answer. */
    private static Optional<Entry> pending(Scene s) {
        return s.it().standing("TransferRequested")
                .filter(asked ->
                        s.it().standing("CaseClosed").noneMatch(closed -> closed.sequence() > asked.sequence()))
                .filter(asked -> s.it().standing(ANSWERS)
                        .noneMatch(answer -> answer.text("transferId").equals(asked.text("transferId"))))
                .reduce((earlier, later) -> later);
    }
}
