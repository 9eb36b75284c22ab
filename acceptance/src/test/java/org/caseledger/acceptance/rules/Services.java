package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;

/** A service that answers a request answers one that was made, once. */
final class Services {
    private static final String[] ANSWERS = {"ServiceProvided", "ServiceNotProvided"};

    static final List<Check> CHECKS = List.of(
            before(
                    13,
                    "a request for a service has an identity of its own",
                    s -> s.it().all()
                            .noneMatch(entry -> entry.is("ServiceRequested")
                                    && entry.text("requestId").equals(s.fact().text("requestId"))),
                    "ServiceRequested"),
            before(2, "a request that is answered was made, for this service", Services::wasAsked, ANSWERS),
            before(13, "a request is answered once", Services::isUnanswered, ANSWERS));

    private Services() {}

    private static boolean wasAsked(Scene s) {
        return !s.fact().has("requestId")
                || s.it().standing("ServiceRequested")
                        .anyMatch(
                                asked -> asked.text("requestId").equals(s.fact().text("requestId"))
                                        && asked.text("service").equals(s.fact().text("service")));
    }

    private static boolean isUnanswered(Scene s) {
        return !s.fact().has("requestId")
                || s.it().standing(ANSWERS)
                        .noneMatch(answer ->
                                answer.text("requestId").equals(s.fact().text("requestId")));
    }
}
