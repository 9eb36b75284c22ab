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

    private final String district;
    private final LocalDate from;
    private LocalDate changedOn;
    private @Nullable LocalDate closedOn;
    private final List<Suspension> suspensions = new ArrayList<>();
    private final Map<String, Integer> serials = new HashMap<>();
    /** Role of each member of staff in post, with the day. */
    private final Map<String, LocalDate> posted = new HashMap<>();

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
            case "StaffPosted" -> posted.put(post(fact), fact.on());
            case "StaffRelieved" -> posted.remove(post(fact));
            default -> {
                // an inspection changes nothing
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

    Optional<LocalDate> postedOn(Fact fact) {
        return Optional.ofNullable(posted.get(post(fact)));
    }

    /** How many posts of each role are filled. */
    Map<String, Integer> filled() {
        Map<String, Integer> filled = new HashMap<>();
        posted.keySet().forEach(post -> filled.merge(post.substring(0, post.indexOf(' ')), 1, Integer::sum));
        return filled;
    }

    private static String post(Fact fact) {
        return fact.text("role") + " " + fact.text("staff");
    }
}
