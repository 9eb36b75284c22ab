package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.after;
import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;
import java.util.Locale;

/** Rules 1 and 12: the dated life of a centre, and who is in post there. */
final class Centres {
    static final List<Check> CHECKS = List.of(
            before(
                    1,
                    "a centre is commissioned once",
                    s -> s.world().centre(s.fact().text("centre")).isEmpty(),
                    "CentreCommissioned"),
            before(1, "a centre is named by district and number", Centres::isWellNamed, "CentreCommissioned"),
            before(
                    12,
                    "a centre in its life is changed in the order of days",
                    s -> !s.fact().on().isBefore(here(s).changedOn()),
                    "CentreSuspended",
                    "CentreReopened",
                    "CentreClosed"),
            before(
                    12,
                    "a closed centre stays closed",
                    s -> !here(s).isClosed(),
                    "CentreSuspended",
                    "CentreReopened",
                    "CentreClosed"),
            before(12, "only a centre that works is suspended", s -> !here(s).isSuspended(), "CentreSuspended"),
            before(12, "another centre that runs is caretaker", Centres::caretakerRuns, "CentreSuspended"),
            before(12, "only a suspended centre reopens", s -> here(s).isSuspended(), "CentreReopened"),
            before(12, "a centre closes only when it holds nothing active", Centres::holdsNothing, "CentreClosed"),
            before(
                    12,
                    "nobody was posted to a centre, or inspected it, after the day on which it closes",
                    s -> here(s).isStaffedAndInspectedUntil(s.fact().on()),
                    "CentreClosed"),
            before(
                    12,
                    "nobody is posted to a closed centre, or inspects it",
                    s -> !here(s).isClosedOn(s.fact().on()),
                    "StaffPosted",
                    "CentreInspected"),
            after(1, "no more staff are posted than there are posts", Centres::everyPostExists, "StaffPosted"),
            before(
                    1,
                    "a posting names the norms that give the post",
                    s -> s.fact().text("policy").equals(s.norms().name()),
                    "StaffPosted"),
            after(13, "nobody fills two posts at once", Centres::nobodyIsDouble, "StaffPosted"),
            before(
                    1,
                    "only who is in post is relieved, not before the posting",
                    s -> here(s).postedOn(s.fact())
                            .filter(day -> !s.fact().on().isBefore(day))
                            .isPresent(),
                    "StaffRelieved"),
            before(
                    1,
                    "an inspection finds something",
                    s -> !s.fact().list("findings").isEmpty(),
                    "CentreInspected"));

    private Centres() {}

    private static KnownCentre here(Scene s) {
        return s.world().centre(s.fact().text("centre")).orElseThrow();
    }

    private static boolean isWellNamed(Scene s) {
        Fact fact = s.fact();
        String expected = String.format(Locale.ROOT, "BR-%s-%02d", fact.text("district"), fact.number("number"));
        return fact.text("centre").equals(expected);
    }

    private static boolean caretakerRuns(Scene s) {
        String caretaker = s.fact().text("caretaker");
        return !caretaker.equals(s.fact().text("centre"))
                && s.world().runs(caretaker, s.fact().on());
    }

    private static boolean holdsNothing(Scene s) {
        return s.world().cases().values().stream()
                .noneMatch(it -> !it.isClosed() && it.centre().equals(s.fact().text("centre")));
    }

    /** On no day on which anybody begins, which are the only days on which a role can become too many. */
    private static boolean everyPostExists(Scene s) {
        return here(s).spells().stream()
                .allMatch(spell -> here(s).filled(spell.from()).getOrDefault(spell.role(), 0)
                        <= s.world().normsOn(spell.from()).posts(spell.role()));
    }

    private static boolean nobodyIsDouble(Scene s) {
        List<KnownCentre.Spell> spells = here(s).spells();
        return spells.stream()
                .allMatch(one -> spells.stream()
                        .noneMatch(other -> one != other && one.staff().equals(other.staff()) && one.overlaps(other)));
    }
}
