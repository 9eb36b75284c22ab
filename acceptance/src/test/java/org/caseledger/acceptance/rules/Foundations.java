package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.after;

import java.util.List;
import java.util.function.Predicate;

/**
 * Rules 6, 7 and 11 once more when something is put right: what a resolution or a closing rested on is not taken away under it. What was
 * missing before, because it was learnt late, is nobody's fault now.
 */
final class Foundations {
    static final List<Check> CHECKS = List.of(
            after(
                    6,
                    "a resolution keeps what it rests on",
                    Foundations::resolutionsKeep,
                    "EntryVoided",
                    "DetailsCorrected"),
            after(
                    11,
                    "a closing keeps what it rests on",
                    Foundations::closingKeeps,
                    "EntryVoided",
                    "DetailsCorrected"));

    private Foundations() {}

    private static boolean resolutionsKeep(Scene s) {
        KnownCase was = s.it().withoutNewest();
        return s.it().standing("CaseResolved")
                .allMatch(resolved -> keeps(s, was, it -> Resolving.isClassified(it, resolved.fact()))
                        && keeps(s, was, it -> Resolving.isDone(it, resolved.fact()))
                        && (!resolved.text("outcome").equals("FIR_REGISTERED")
                                || keeps(s, was, it -> Resolving.isFirRecorded(it, resolved.fact())))
                        && (!Resolving.isOffenceAgainstGirl(was)
                                || (keeps(s, was, it -> Resolving.isReported(it, resolved.fact()))
                                        && keeps(s, was, it -> Resolving.isReferred(it, resolved.fact())))));
    }

    private static boolean closingKeeps(Scene s) {
        KnownCase was = s.it().withoutNewest();
        String reason = s.it().closedFor();
        NormsFile.Version norms = s.world().normsOn(s.it().since());
        return !was.closedFor().equals(reason)
                || reason.isEmpty()
                || dutiesKept(s, was, reason)
                        && switch (reason) {
                            case "MONITORING_COMPLETED" ->
                                keeps(s, was, Closing::isContactedAtLastSlot)
                                        && keeps(s, was, Closing::isKnownToBeSafe);
                            case "UNTRACEABLE" -> keeps(s, was, it -> Closing.wasTriedOftenEnough(it, norms));
                            default -> true;
                        };
    }

    private static boolean dutiesKept(Scene s, KnownCase was, String reason) {
        Fact closing = s.it().newest("CaseClosed").orElseThrow().fact();
        return Words.STRIKES_OFF.contains(reason)
                || !Resolving.isOffenceAgainstGirl(was)
                || (keeps(s, was, it -> Resolving.isReported(it, closing))
                        && (Closing.BEYOND_THE_COMMITTEE.contains(reason)
                                || keeps(s, was, it -> Resolving.isReferred(it, closing))));
    }

    private static boolean keeps(Scene s, KnownCase was, Predicate<KnownCase> foundation) {
        return !foundation.test(was) || foundation.test(s.it());
    }
}
