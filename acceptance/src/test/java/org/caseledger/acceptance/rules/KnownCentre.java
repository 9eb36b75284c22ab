package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A centre as its events tell it so far. */
final class KnownCentre {
    /** @param until first day on which it runs again */
    private record Suspension(LocalDate from, @Nullable LocalDate until, String caretaker) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /**
     * A member of staff in a post.
     *
     * @param until first day on which the post is vacant again
     */
    record Spell(
            String staff,
            String role,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        /** Posted and relieved on one day. */
        boolean isOfNoDay() {
            return from.equals(until);
        }

        boolean overlaps(Spell other) {
            return !isOfNoDay()
                    && !other.isOfNoDay()
                    && (until == null || other.from.isBefore(until))
                    && (other.until == null || from.isBefore(other.until));
        }
    }

    private final String district;
    private final LocalDate from;
    private LocalDate changedOn;
    private @Nullable LocalDate closedOn;
    private final List<Suspension> suspensions = new ArrayList<>();
    private final Map<String, Integer> serials = new HashMap<>();
    private final List<Spell> spells = new ArrayList<>();
    private final List<LocalDate> inspectedOn = new ArrayList<>();

    KnownCentre(Fact commissioned) {
        district = commissioned.text("district");
        from = commissioned.on();
        changedOn = from;
    }

    void fold(Fact fact) {
        switch (fact.type()) {
            case "CentreSuspended" -> {
                suspensions.add(new Suspension(fact.on(), null, fact.text("caretaker")));
                changedOn = fact.on();
            }
            case "CentreReopened" -> {
                if (isSuspended()) {
                    Suspension open = suspensions.remove(suspensions.size() - 1);
                    suspensions.add(new Suspension(open.from, fact.on(), open.caretaker));
                }
                changedOn = fact.on();
            }
            case "CentreClosed" -> {
                closedOn = fact.on();
                changedOn = fact.on();
            }
            case "RegistrationNumberIssued" -> serials.put(fact.text("financialYear"), fact.number("serial"));
            case "StaffPosted" -> spells.add(new Spell(fact.text("staff"), fact.text("role"), fact.on(), null));
            case "StaffRelieved" ->
                spells.replaceAll(spell ->
                        isRelieved(spell, fact) ? new Spell(spell.staff, spell.role, spell.from, fact.on()) : spell);
            case "CentreInspected" -> inspectedOn.add(fact.on());
            default -> {
                // taking a paper number changes nothing here
            }
        }
    }

    String district() {
        return district;
    }

    boolean runsOn(LocalDate day) {
        return !day.isBefore(from)
                && (closedOn == null || day.isBefore(closedOn))
                && suspensions.stream().noneMatch(suspension -> suspension.covers(day));
    }

    boolean isThereOn(LocalDate day) {
        return !day.isBefore(from);
    }

    boolean isClosedOn(LocalDate day) {
        return closedOn != null && !day.isBefore(closedOn);
    }

    /** Centre that acts for it on a day. */
    Optional<String> caretakerOn(LocalDate day) {
        return suspensions.stream()
                .filter(suspension -> suspension.covers(day) && !isClosedOn(day))
                .findFirst()
                .map(Suspension::caretaker);
    }

    boolean isSuspended() {
        return !suspensions.isEmpty() && suspensions.get(suspensions.size() - 1).until == null;
    }

    boolean isClosed() {
        return closedOn != null;
    }

    /** Centre that acts for it now. */
    Optional<String> caretaker() {
        return isSuspended() ? Optional.of(suspensions.get(suspensions.size() - 1).caretaker) : Optional.empty();
    }

    /** Day of its newest change. */
    LocalDate changedOn() {
        return changedOn;
    }

    int newestSerial(String financialYear) {
        return serials.getOrDefault(financialYear, 0);
    }

    List<Spell> spells() {
        return spells;
    }

    boolean isStaffedAndInspectedUntil(LocalDate day) {
        return spells.stream().noneMatch(spell -> spell.from.isAfter(day) && !spell.isOfNoDay())
                && inspectedOn.stream().noneMatch(day::isBefore);
    }

    /** Since when somebody has filled the post that is vacated. */
    Optional<LocalDate> postedOn(Fact relieved) {
        return spells.stream()
                .filter(spell -> isRelieved(spell, relieved))
                .map(Spell::from)
                .findFirst();
    }

    /** How many posts of each role are filled on a day. */
    Map<String, Integer> filled(LocalDate day) {
        Map<String, Integer> filled = new HashMap<>();
        spells.stream().filter(spell -> spell.covers(day)).forEach(spell -> filled.merge(spell.role, 1, Integer::sum));
        return filled;
    }

    private static boolean isRelieved(Spell spell, Fact fact) {
        return spell.until == null && spell.staff.equals(fact.text("staff")) && spell.role.equals(fact.text("role"));
    }
}
