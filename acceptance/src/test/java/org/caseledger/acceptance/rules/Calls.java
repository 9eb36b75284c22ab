package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;
import java.util.Optional;

/** A helpline call is not a case: logged, passed on, taken up as one. */
final class Calls {
    static final List<Check> CHECKS = List.of(
            before(
                    13,
                    "a call is logged once",
                    s -> s.world()
                            .call("HelplineCallLogged", s.fact().text("callId"))
                            .isEmpty(),
                    "HelplineCallLogged"),
            before(
                    1,
                    "a call is about a district of the State",
                    s -> !s.fact().has("district")
                            || CodeLists.DISTRICTS.contains(s.fact().text("district")),
                    "HelplineCallLogged"),
            before(
                    3,
                    "a call is passed on after it was logged",
                    s -> logged(s)
                            .filter(call -> !s.fact().on().isBefore(call.on()))
                            .isPresent(),
                    "CallRouted",
                    "CallTakenUp"),
            before(
                    1,
                    "a call goes to a centre that runs",
                    s -> s.world().runs(s.fact().text("centre"), s.fact().on()),
                    "CallRouted"),
            before(
                    13,
                    "a call is taken up once",
                    s -> s.world().call("CallTakenUp", s.fact().text("callId")).isEmpty(),
                    "CallTakenUp"),
            before(
                    1,
                    "a call is taken up as a case of that centre",
                    s -> s.world()
                            .caseOf(s.fact().caseId())
                            .filter(it -> it.centre().equals(s.fact().text("centre"))
                                    || it.centreOn(s.fact().on())
                                            .filter(s.fact().text("centre")::equals)
                                            .isPresent())
                            .isPresent(),
                    "CallTakenUp"));

    private Calls() {}

    private static Optional<Fact> logged(Scene s) {
        return s.world().call("HelplineCallLogged", s.fact().text("callId"));
    }
}
