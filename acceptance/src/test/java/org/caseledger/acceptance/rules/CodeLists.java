package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The code lists of the domain, section 3, written out a second time. */
final class CodeLists {
    private static final Set<String> CHANNELS = words(
            "SELF_WALK_IN THROUGH_PERSON WOMEN_HELPLINE_181 ERSS_112 POLICE WOMEN_HELP_DESK HOSPITAL LEGAL_SERVICES_OR_COURT"
                    + " PROTECTION_OFFICER CHILD_HELPLINE_1098 FRONTLINE_WORKER NGO OUTREACH_CAMP ONLINE_PORTAL OTHER_CENTRE");
    private static final Set<String> AGE_BANDS = words("UNDER_18 18_24 25_34 35_44 45_59 60_PLUS UNKNOWN");
    private static final Set<String> CATEGORIES = words(
            "DOMESTIC_VIOLENCE DOWRY_HARASSMENT DOWRY_DEATH SEXUAL_ABUSE RAPE MOLESTATION WORKPLACE_SEXUAL_HARASSMENT"
                    + " SECOND_MARRIAGE CHILD_MARRIAGE HUMAN_TRAFFICKING CYBER_CRIME ACID_ATTACK WITCH_HUNTING HONOUR_CRIME"
                    + " MENTAL_HARASSMENT PHYSICAL_VIOLENCE ECONOMIC_ABUSE MISSING_OR_KIDNAPPED OTHER");
    private static final Set<String> GBVIMS_TYPES =
            words("rape sexual_assault physical_assault forced_marriage denial_of_resources_opportunities_or_services"
                    + " psychological_emotional_abuse non_gbv");
    private static final Set<String> LEGAL_STEPS =
            words("FIR ZERO_FIR FIR_REFUSED NCR DIR POCSO_REPORT STATEMENT_BY_VIDEO"
                    + " MAGISTRATE_ORDER COURT_DATE FINAL_ORDER");
    private static final Set<String> RESOLUTIONS = words(
            "SETTLED_BY_COUNSELLING RECONCILED_WITH_FAMILY FIR_REGISTERED DIR_SUBMITTED COURT_PROCEEDING DUES_RECOVERED"
                    + " MOVED_TO_SHAKTI_SADAN RETURNED_TO_CHOSEN_HOME LIVELIHOOD_LINKED RELIEF_THROUGH_COORDINATION"
                    + " REFERRED_AND_TAKEN_OVER");
    private static final Set<String> FOUND = words("SAFE_AND_STABLE SERVICE_STILL_NEEDED VIOLENCE_RECURRED"
            + " LEGAL_MATTER_PENDING NOT_REACHABLE DECLINED RELOCATED DECEASED");
    private static final Set<String> MODES = words("PHONE HOME_VISIT CENTRE_VISIT THROUGH_PARTNER");
    private static final Set<String> PARTNERS =
            words("POLICE_STATION HOSPITAL LEGAL_SERVICES_AUTHORITY PROTECTION_OFFICER MAGISTRATE_OR_COURT"
                    + " CHILD_WELFARE_COMMITTEE SHAKTI_SADAN SHORT_STAY_HOME SKILL_TRAINING_BODY DISTRICT_HUB_FOR_WOMEN"
                    + " AMBULANCE_108 NGO");
    private static final Set<String> ENDS =
            words("MONITORING_COMPLETED MONITORING_DECLINED UNTRACEABLE RELOCATED DECEASED"
                    + " DUPLICATE REGISTERED_IN_ERROR WITHDRAWN_BY_WOMAN NOT_WITHIN_MANDATE");
    private static final Set<String> EXITS =
            words("HOME CHOSEN_HOME SHAKTI_SADAN OTHER_CENTRE HOSPITAL LEFT_WITHOUT_NOTICE");
    private static final Set<String> RISKS = words("HIGH MEDIUM LOW");
    private static final Set<String> BASES = words("POCSO_REPORT COURT_ORDER LIFE_AT_RISK");
    private static final Set<String> CALL_CLASSES = words("EMERGENCY NON_EMERGENCY INFORMATION");
    private static final Set<String> DISPOSITIONS =
            words("REGISTRABLE INFORMATION_GIVEN PASSED_TO_112 BLANK DROPPED WRONG INSUFFICIENT_INFORMATION");
    private static final Set<String> SERVICES = column("services.csv", 0);
    static final Set<String> DISTRICTS = column("districts.csv", 1);

    /** Which list each coded field of an event is of. */
    private static final Map<String, Map<String, Set<String>>> FIELDS = Map.ofEntries(
            Map.entry("CaseRegistered", Map.of("channel", CHANNELS, "ageBand", AGE_BANDS)),
            Map.entry("CaseBroughtForward", Map.of("channel", CHANNELS, "ageBand", AGE_BANDS, "outcome", RESOLUTIONS)),
            Map.entry("CaseClassified", Map.of("categories", CATEGORIES, "gbvimsType", GBVIMS_TYPES)),
            Map.entry("RiskAssessed", Map.of("risk", RISKS)),
            Map.entry("ServiceRequested", Map.of("service", SERVICES)),
            Map.entry("ServiceProvided", Map.of("service", SERVICES)),
            Map.entry("ServiceNotProvided", Map.of("service", SERVICES)),
            Map.entry("ShelterLeft", Map.of("exit", EXITS)),
            Map.entry("CaseReferred", Map.of("partner", PARTNERS, "legalBasis", BASES)),
            Map.entry("LegalStepRecorded", Map.of("step", LEGAL_STEPS)),
            Map.entry("CoordinationStarted", Map.of("partners", PARTNERS)),
            Map.entry("CoordinationMeetingHeld", Map.of("partners", PARTNERS)),
            Map.entry("CaseResolved", Map.of("outcome", RESOLUTIONS)),
            Map.entry("FollowUpRecorded", Map.of("mode", MODES, "outcome", FOUND)),
            Map.entry("CaseClosed", Map.of("reason", ENDS)),
            Map.entry("TransferRequested", Map.of("legalBasis", BASES)),
            Map.entry("CentreCommissioned", Map.of("district", DISTRICTS)),
            Map.entry("HelplineCallLogged", Map.of("callClass", CALL_CLASSES, "disposition", DISPOSITIONS)));

    static final List<Check> CHECKS = List.of(
            before(2, "codes are of the published lists", s -> ofTheLists(s.fact())),
            before(2, "a corrected code is of its list", CodeLists::correctedWithinItsList, "DetailsCorrected"));

    private CodeLists() {}

    private static boolean ofTheLists(Fact fact) {
        return FIELDS.getOrDefault(fact.type(), Map.of()).entrySet().stream()
                .filter(field -> fact.has(field.getKey()))
                .allMatch(field -> field.getValue().containsAll(values(fact, field.getKey())));
    }

    private static List<String> values(Fact fact, String field) {
        return fact.payload().path(field).isArray() ? fact.list(field) : List.of(fact.text(field));
    }

    private static boolean correctedWithinItsList(Scene s) {
        Set<String> list = FIELDS.getOrDefault(s.fact().text("entry"), Map.of())
                .getOrDefault(s.fact().text("field"), Set.of());
        return list.isEmpty() || list.contains(s.fact().text("newValue"));
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    private static Set<String> column(String file, int column) {
        try {
            return Files.readAllLines(Path.of("..", "data", file)).stream()
                    .skip(1)
                    .map(line -> line.split(",")[column])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
