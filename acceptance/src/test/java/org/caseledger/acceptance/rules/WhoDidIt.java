package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rule 14 and the roles: each event carries who did it, and that role may do it there. */
final class WhoDidIt {
    private static final Set<String> STATE = Set.of("STATE_OFFICER");
    private static final Set<String> OFFICERS = Set.of("STATE_OFFICER", "DISTRICT_OFFICER");
    private static final Set<String> SYSTEM = Set.of("SYSTEM");
    private static final Set<String> HELPLINE = Set.of("HELPLINE_SYSTEM");
    private static final Set<String> ADMINISTRATOR = Set.of(Words.ADMINISTRATOR);
    private static final Set<String> KEEPERS = Set.of(Words.ADMINISTRATOR, "CASE_WORKER", "OFFICE_ASSISTANT");

    private static final Set<String> FOR_DATA = Set.of("DISTRICT_OFFICER", "STATE_OFFICER", "DATA_PROTECTION_OFFICER");

    private static final Map<String, Set<String>> WHO_MAY = whoMay();

    static final List<Check> CHECKS = List.of(
            before(
                    14,
                    "every event carries actor and role",
                    s -> !s.fact().actor().isEmpty() && !s.fact().role().isEmpty()),
            before(14, "staff carry their centre, a district officer the district", WhoDidIt::carriesWhereFrom),
            before(14, "the role may do it", WhoDidIt::roleMay),
            before(
                    11,
                    "all ends but completed monitoring are for the centre administrator",
                    s -> s.fact().text("reason").equals("MONITORING_COMPLETED") || isByAdministrator(s.fact()),
                    "CaseClosed"),
            before(
                    11,
                    "a death found at a follow-up is for the centre administrator",
                    s -> !s.fact().text("outcome").equals("DECEASED") || isByAdministrator(s.fact()),
                    "FollowUpRecorded"),
            before(
                    5,
                    "beyond what the administrator may give, the district officer extends",
                    s -> s.fact().number("limitDays") <= s.norms().number("shelter.days-by-administrator")
                            || s.fact().role().equals("DISTRICT_OFFICER"),
                    "ShelterStayExtended"),
            before(4, "dates in a published period are for the centre administrator", WhoDidIt::mayDateIt),
            before(12, "another centre acts only as caretaker or as the one that receives", WhoDidIt::actsWhereItMay),
            before(14, "a district officer acts in the own district", WhoDidIt::inOwnDistrict));

    private WhoDidIt() {}

    private static Map<String, Set<String>> whoMay() {
        Map<String, Set<String>> table = new HashMap<>();
        put(
                table,
                SYSTEM,
                "LedgerOpened",
                "CheckpointTaken",
                "AccessLogSealed",
                "AccessLogDropped",
                "FollowUpMissed",
                "ShelterLimitExceeded",
                "PersonalDataErased");
        put(table, FOR_DATA, "LegalHoldLifted", "ErasureApproved");
        put(
                table,
                Stream.concat(FOR_DATA.stream(), Stream.of(Words.ADMINISTRATOR)).collect(Collectors.toSet()),
                "LegalHoldPlaced");
        put(
                table,
                STATE,
                "CentreCommissioned",
                "CentreSuspended",
                "CentreReopened",
                "CentreClosed",
                "FiguresPublished",
                "LedgerRestored",
                "SigningResumed");
        put(table, OFFICERS, "StaffPosted", "StaffRelieved", "CentreInspected", "ReviewHeld", "DirectionIssued");
        put(table, HELPLINE, "HelplineCallLogged", "CallRouted");
        put(table, ADMINISTRATOR, "TransferAccepted", "TransferDeclined", "DirectionComplied");
        put(table, Set.of(Words.ADMINISTRATOR, "DISTRICT_OFFICER"), "ShelterStayExtended");
        put(table, KEEPERS, "CaseBroughtForward", "PaperNumberTaken");
        put(
                table,
                Words.STAFF,
                "RegistrationNumberIssued",
                "CaseRegistered",
                "CallTakenUp",
                "ConsentRecorded",
                "ServiceRequested",
                "ServiceProvided",
                "ServiceNotProvided",
                "CaseReferred",
                "ShelterAdmitted",
                "ChildrenAdmitted",
                "ShelterLeft");
        return table;
    }

    private static void put(Map<String, Set<String>> table, Set<String> roles, String... types) {
        Stream.of(types).forEach(type -> table.put(type, roles));
    }

    private static boolean carriesWhereFrom(Scene s) {
        Fact fact = s.fact();
        return (!Words.STAFF.contains(fact.role()) || !fact.actorsCentre().isEmpty())
                && (!fact.role().equals("DISTRICT_OFFICER")
                        || !fact.actorsDistrict().isEmpty());
    }

    private static boolean roleMay(Scene s) {
        Fact fact = s.fact();
        Set<String> may = new HashSet<>(WHO_MAY.getOrDefault(fact.type(), Words.WORKERS));
        if (fact.is("CaseReopened")
                && s.next().filter(next -> next.is("ShelterAdmitted")).isPresent()) {
            may.addAll(Words.STAFF);
        }
        if (fact.is("FollowUpPlanned")
                && s.previous().filter(p -> p.is("CaseBroughtForward")).isPresent()) {
            may.addAll(KEEPERS);
        }
        return may.contains(fact.role());
    }

    private static boolean isByAdministrator(Fact fact) {
        return fact.role().equals(Words.ADMINISTRATOR);
    }

    private static boolean mayDateIt(Scene s) {
        Fact fact = s.fact();
        if (!Words.STAFF.contains(fact.role()) || isByAdministrator(fact)) {
            return true;
        }
        Stream<String> days = Stream.of(fact.text("occurredOn"));
        if (fact.is("EntryVoided")) {
            days = Stream.concat(days, entry(s, "voids").map(entry -> entry.text("occurredOn")).stream());
        } else if (fact.is("DetailsCorrected")) {
            days = Stream.concat(days, entry(s, "corrects").map(entry -> entry.text("occurredOn")).stream());
            if (fact.text("field").equals("occurredOn")) {
                days = Stream.concat(days, Stream.of(fact.text("newValue")));
            }
        } else if (fact.is("FollowUpPlanned")) {
            // its day is the resolution's, which was judged before it
            return true;
        }
        return days.map(java.time.LocalDate::parse)
                .noneMatch(day -> day.isBefore(fact.recordedOn()) && s.world().isPublished(day));
    }

    private static Optional<Entry> entry(Scene s, String field) {
        return s.it().entry(s.fact().payload().path(field).asLong());
    }

    private static boolean actsWhereItMay(Scene s) {
        Fact fact = s.fact();
        String actor = fact.actorsCentre();
        if (actor.isEmpty()) {
            return true;
        }
        String deedOf = centreOf(s);
        return deedOf.isEmpty()
                || deedOf.equals(actor)
                || s.world()
                        .centre(deedOf)
                        .flatMap(KnownCentre::caretaker)
                        .filter(actor::equals)
                        .isPresent();
    }

    /** The centre whose deed it is; empty where no centre acts. */
    private static String centreOf(Scene s) {
        Fact fact = s.fact();
        if (fact.is("TransferAccepted", "TransferDeclined")) {
            return s.it().standing("TransferRequested")
                    .filter(asked -> asked.text("transferId").equals(fact.text("transferId")))
                    .map(asked -> asked.text("to"))
                    .findFirst()
                    .orElseThrow();
        }
        if (Words.OF_CASES.contains(fact.type())) {
            return Words.BEGINNINGS.contains(fact.type()) ? fact.text("centre") : s.it().centre();
        }
        return fact.is("RegistrationNumberIssued", "PaperNumberTaken", "CallTakenUp", "DirectionComplied")
                ? fact.text("centre")
                : "";
    }

    private static boolean inOwnDistrict(Scene s) {
        Fact fact = s.fact();
        if (!fact.role().equals("DISTRICT_OFFICER")) {
            return true;
        }
        if (fact.is("ReviewHeld")) {
            return fact.text("district").equals(fact.actorsDistrict());
        }
        String centre = Words.OF_CASES.contains(fact.type()) ? s.it().centre() : fact.text("centre");
        return s.world()
                .centre(centre)
                .filter(it -> it.district().equals(fact.actorsDistrict()))
                .isPresent();
    }
}
