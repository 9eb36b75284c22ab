package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rule 1: where and under which number a case begins. */
final class Registering {
    private static final List<String> SAID_TWICE = List.of("caseId", "number", "centre", "occurredOn");

    static final List<Check> CHECKS = List.of(
            before(
                    1,
                    "a case begins at a centre that runs on that day",
                    s -> s.world().runs(s.fact().text("centre"), s.fact().on()),
                    "RegistrationNumberIssued",
                    "CaseRegistered",
                    "CaseBroughtForward"),
            before(
                    1,
                    "a case begins in the ledger on a day on which it is open",
                    s -> !s.fact().on().isBefore(s.world().openedOn()),
                    "RegistrationNumberIssued",
                    "CaseRegistered",
                    "CaseBroughtForward"),
            before(1, "serials are gapless per centre and year", Registering::isNextSerial, "RegistrationNumberIssued"),
            before(
                    1,
                    "a number says centre, year and serial",
                    Registering::numberSaysWhere,
                    "RegistrationNumberIssued"),
            before(
                    1,
                    "a number is issued in one deed with its case",
                    s -> s.next().filter(next -> isPair(s.fact(), next)).isPresent(),
                    "RegistrationNumberIssued"),
            before(
                    1,
                    "a case is registered in one deed with its number",
                    s -> s.previous().filter(issued -> isPair(issued, s.fact())).isPresent(),
                    "CaseRegistered"),
            before(
                    1,
                    "a number is given once",
                    s -> !s.world().hasNumber(s.fact().text("number")),
                    "CaseRegistered",
                    "CaseBroughtForward"),
            before(
                    3,
                    "the first contact is not after the registration",
                    s -> !s.fact().day("firstContactOn").isAfter(registeredOn(s.fact())),
                    "CaseRegistered",
                    "CaseBroughtForward"),
            before(
                    1,
                    "an older case keeps its paper number",
                    s -> s.fact().text("number").startsWith(s.fact().text("centre") + "-BF-"),
                    "CaseBroughtForward"),
            before(
                    1,
                    "what is brought forward is older than the ledger",
                    s -> !registeredOn(s.fact()).isAfter(s.world().openedOn())
                            && !registeredOn(s.fact()).isAfter(s.fact().on()),
                    "CaseBroughtForward"),
            before(1, "a case is brought forward as it stands", Registering::standsAsSaid, "CaseBroughtForward"));

    private Registering() {}

    private static boolean isNextSerial(Scene s) {
        int newest = s.world()
                .centre(s.fact().text("centre"))
                .orElseThrow()
                .newestSerial(s.fact().text("financialYear"));
        return s.fact().number("serial") == newest + 1;
    }

    private static boolean numberSaysWhere(Scene s) {
        Fact fact = s.fact();
        String year = financialYear(fact.on());
        String number = String.format(Locale.ROOT, "%s-%s-%06d", fact.text("centre"), year, fact.number("serial"));
        return fact.text("financialYear").equals(year) && fact.text("number").equals(number);
    }

    private static boolean isPair(Fact issued, Fact registered) {
        return issued.is("RegistrationNumberIssued")
                && registered.is("CaseRegistered")
                && SAID_TWICE.stream().allMatch(field -> issued.text(field).equals(registered.text(field)));
    }

    private static LocalDate registeredOn(Fact fact) {
        return fact.day(fact.is("CaseRegistered") ? "occurredOn" : "registeredOn");
    }

    private static boolean standsAsSaid(Scene s) {
        Fact fact = s.fact();
        Optional<LocalDate> resolvedOn = fact.dayIfSaid("resolvedOn");
        if (fact.text("status").equals("UNDER_FOLLOW_UP")) {
            return fact.has("outcome")
                    && resolvedOn
                            .filter(day -> !day.isBefore(registeredOn(fact)) && !day.isAfter(fact.on()))
                            .isPresent();
        }
        return Words.OPEN.contains(fact.text("status")) && resolvedOn.isEmpty() && !fact.has("outcome");
    }

    static String financialYear(LocalDate day) {
        int start = day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
        return start + "-" + String.format(Locale.ROOT, "%02d", (start + 1) % 100);
    }
}
