package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.time.LocalDate;
import java.util.List;

/** Rule 5: a stay is never refused; its limit is dated configuration, and passing it is a fact. */
final class Shelter {
    static final List<Check> CHECKS = List.of(
            before(5, "she stays in one place at a time", Shelter::isNowhereElse, "ShelterAdmitted"),
            before(
                    5,
                    "a stay begins in an open case or reopens it",
                    s -> s.it().isOpen() || s.it().isLate(s.fact().on()) || !until(s).isAfter(s.it().since()),
                    "ShelterAdmitted"),
            before(
                    5,
                    "a stay that began beside service is over when the case is opened again",
                    s -> s.it().openedAgainAfter(s.fact().on())
                            .filter(until(s)::isAfter)
                            .isEmpty(),
                    "ShelterAdmitted"),
            before(
                    5,
                    "a stay begins under the limit of the norms",
                    s -> s.fact().number("limitDays") == s.norms().number("shelter.days")
                            && s.fact().text("policy").equals(s.norms().name()),
                    "ShelterAdmitted"),
            before(
                    5,
                    "children in shelter are counted",
                    s -> s.fact().number("girls") >= 0 && s.fact().number("boys") >= 0,
                    "ShelterAdmitted"),
            before(
                    5,
                    "children come to her while she stays",
                    s -> stay(s).left().isEmpty()
                            && !s.fact().on().isBefore(stay(s).admitted().on())
                            && s.fact().number("girls") + s.fact().number("boys") > 0,
                    "ChildrenAdmitted"),
            before(5, "a stay is extended while it lasts, and further", Shelter::isExtended, "ShelterStayExtended"),
            before(
                    5,
                    "an extension names the norms that say who may",
                    s -> s.fact().text("policy").equals(s.norms().name()),
                    "ShelterStayExtended"),
            before(
                    5,
                    "she leaves where she stays, once, not before she came",
                    s -> stay(s).left().isEmpty()
                            && !s.fact().on().isBefore(stay(s).admitted().on()),
                    "ShelterLeft"),
            before(
                    5,
                    "a limit is passed on the first day past it",
                    s -> s.fact().on().equals(lastDay(s).plusDays(1)),
                    "ShelterLimitExceeded"),
            before(
                    5,
                    "the limit that is passed is the one in force",
                    s -> s.fact().number("limitDays") == stay(s).limitOn(lastDay(s)),
                    "ShelterLimitExceeded"),
            before(
                    5,
                    "who left in time has passed no limit",
                    s -> stay(s).left()
                            .filter(left -> !left.on().isAfter(lastDay(s)))
                            .isEmpty(),
                    "ShelterLimitExceeded"),
            before(
                    5,
                    "a limit is passed once per stay",
                    s -> stay(s).exceeded()
                            .noneMatch(said ->
                                    said.text("limitDays").equals(s.fact().text("limitDays"))),
                    "ShelterLimitExceeded"));

    private Shelter() {}

    private static Stay stay(Scene s) {
        return s.it().stays().stream()
                .filter(stay -> stay.id().equals(s.fact().text("stayId")))
                .findFirst()
                .orElseThrow();
    }

    /** The day of leaving and of coming back may be the same. */
    private static boolean isNowhereElse(Scene s) {
        LocalDate from = s.fact().on();
        LocalDate until = until(s);
        return s.it().stays().stream()
                .noneMatch(stay -> stay.admitted().on().isBefore(until)
                        && from.isBefore(stay.left().map(Entry::on).orElse(LocalDate.MAX)));
    }

    /** A past stay is entered with its end in one deed. */
    private static LocalDate until(Scene s) {
        return s.next().filter(next -> next.is("ShelterLeft")).map(Fact::on).orElse(LocalDate.MAX);
    }

    private static LocalDate lastDay(Scene s) {
        return stay(s).lastDay(s.fact().number("limitDays"));
    }

    private static boolean isExtended(Scene s) {
        Stay stay = stay(s);
        LocalDate day = s.fact().on();
        return !day.isBefore(stay.admitted().on())
                && stay.left().filter(left -> day.isAfter(left.on())).isEmpty()
                && s.fact().number("limitDays") > stay.limitOn(day);
    }
}
