package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;
import java.util.Optional;

/** Rules 2 and 13: both classifications at once, and what is already true is not said again. */
final class Intake {
    static final List<Check> CHECKS = List.of(
            before(
                    2,
                    "a classification has a category and exactly one type",
                    s -> !s.fact().list("categories").isEmpty() && s.fact().has("gbvimsType"),
                    "CaseClassified"),
            before(
                    2,
                    "a safety plan has a measure",
                    s -> !s.fact().list("measures").isEmpty(),
                    "SafetyPlanAgreed"),
            before(2, "a case is linked with another one that exists", Intake::otherExists, "CasesLinked"),
            before(
                    13,
                    "a classification that is already true is not said again",
                    s -> !same(s, "gbvimsType")
                            || !s.fact()
                                    .list("categories")
                                    .equals(newest(s).orElseThrow().fact().list("categories")),
                    "CaseClassified"),
            before(14, "a case is given to posted staff", Intake::isGivenToPosted, "CaseAssigned"),
            before(
                    13,
                    "an assignment that is already true is not said again",
                    s -> !isAssignedTo(s, s.fact().text("worker")),
                    "CaseAssigned"),
            before(
                    13,
                    "a risk that is already true is not said again",
                    s -> !same(s, "risk") || !same(s, "occurredOn"),
                    "RiskAssessed"),
            before(
                    13,
                    "a link that is already true is not said again",
                    s -> s.it().standing("CasesLinked")
                            .noneMatch(entry -> entry.text("otherCase")
                                            .equals(s.fact().text("otherCase"))
                                    && entry.text("link").equals(s.fact().text("link"))),
                    "CasesLinked"));

    private Intake() {}

    /** Whom another centre gave it to does not have it any more. */
    private static boolean isAssignedTo(Scene s, String worker) {
        return s.it().newest("CaseAssigned", "TransferAccepted")
                .filter(entry ->
                        entry.is("CaseAssigned") && entry.text("worker").equals(worker))
                .isPresent();
    }

    private static boolean isGivenToPosted(Scene s) {
        return s.world()
                .centre(s.it().centre())
                .filter(centre -> isPosted(s, centre)
                        || centre.caretaker()
                                .flatMap(s.world()::centre)
                                .filter(caretaker -> isPosted(s, caretaker))
                                .isPresent())
                .isPresent();
    }

    private static boolean isPosted(Scene s, KnownCentre centre) {
        return centre.spells().stream()
                .anyMatch(spell -> spell.staff().equals(s.fact().text("worker"))
                        && !spell.role().equals("SECURITY_GUARD")
                        && spell.covers(s.fact().on()));
    }

    private static boolean otherExists(Scene s) {
        String other = s.fact().text("otherCase");
        return !other.equals(s.fact().caseId()) && s.world().caseOf(other).isPresent();
    }

    private static Optional<Entry> newest(Scene s) {
        return s.it().newest(s.fact().type());
    }

    private static boolean same(Scene s, String field) {
        return newest(s)
                .filter(entry -> entry.text(field).equals(s.fact().text(field)))
                .isPresent();
    }
}
