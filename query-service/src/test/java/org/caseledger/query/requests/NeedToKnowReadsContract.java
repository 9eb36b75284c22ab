package org.caseledger.query.requests;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.Partner;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.TransferRequested;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.service.access.TellsOfCases;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every read, in every role, of every way to stand to a case: what is seen of it is what the table of {@code docs/need-to-know.md} says. The
 * State sees every line, so its answers say which there are.
 */
abstract class NeedToKnowReadsContract extends QueryServiceContract {
    private static final String PATNA = RunningQueryService.PATNA;
    private static final String GAYA = RunningQueryService.GAYA;
    /** Of the ways to stand to a case, for each reader and read; all with {@code --full}. */
    private static final int DRAWN_CASES = 4;
    /** Of the readers, at each list as a file and at each filter. */
    private static final int DRAWN_READERS = 5;

    /** Cases that are read at once, of which one or another would be ahead of a view. */
    private static final int SOON = 20;

    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    /** What tells what was done to her, at which risk she is, and what came of it, wherever it stands. */
    private static final List<String> TELLING = List.of(
            "ACID_ATTACK",
            "Acid attack",
            "physical_assault",
            "Physical assault",
            "\"HIGH\"",
            ",HIGH",
            "assessed: High",
            "SETTLED_BY_COUNSELLING",
            "Settled by counselling",
            "WITHDRAWN_BY_WOMAN",
            "Withdrawn by",
            "SAFE_AND_STABLE",
            "Safe and stable",
            "NOT_REACHABLE",
            "Not reachable",
            "\"contact\":",
            "\"keptCase\":",
            "DUPLICATE",
            "atHighRisk\":1",
            "handedOver\":",
            "\"struckOff\":0");

    private enum Tells {
        ONE_CASE,
        LIST_OF_CASES,
        FIGURES,
        NOTHING_OF_CASES
    }

    private static final Map<String, Tells> PATHS = paths();

    private final OneCase plain = new OneCase(PATNA, MAY, 1);
    private final OneCase given = new OneCase(PATNA, MAY, 2);
    private final OneCase counselled = new OneCase(PATNA, MAY, 3);
    private final OneCase legal = new OneCase(PATNA, MAY, 4);
    private final OneCase treated = new OneCase(PATNA, MAY, 5);
    private final OneCase sheltered = new OneCase(PATNA, MAY, 6);
    private final OneCase coordinated = new OneCase(PATNA, MAY, 7);
    private final OneCase monitored = new OneCase(PATNA, MAY, 8);
    private final OneCase closed = new OneCase(PATNA, MAY, 9);
    private final OneCase duplicate = new OneCase(PATNA, MAY, 10);
    private final OneCase unreached = new OneCase(PATNA, MAY, 11);
    private final OneCase asked = new OneCase(GAYA, MAY, 1);
    private final OneCase inGaya = new OneCase(GAYA, MAY, 2);
    private final OneCase counselledInGaya = new OneCase(GAYA, MAY, 3);

    private final List<OneCase> ofPatna = List.of(
            plain, given, counselled, legal, treated, sheltered, coordinated, monitored, closed, duplicate, unreached);
    private final List<OneCase> all = Stream.concat(ofPatna.stream(), Stream.of(asked, inGaya, counselledInGaya))
            .toList();

    /** Of each reader: the cases whose status and duties are seen, and those whose classification is. */
    private final Map<DemoUser, Sight> readers = new LinkedHashMap<>();

    private final Random random = Tries.seeded("who needs to know");

    private record Sight(Set<OneCase> duties, Set<OneCase> classification) {}

    @Override
    protected String[] settings() {
        return new String[] {"--caseledger.export.burst=10000"}; // more than one caller may ask for in a row
    }

    @Override
    protected void given(TestLog log) {
        for (OneCase one : all) {
            log.append(MAY, WORKER, one.registered());
            log.append(
                    MAY,
                    WORKER,
                    one.classified(MAY, Category.ACID_ATTACK),
                    one.assessed(MAY, RiskLevel.HIGH),
                    one.served(MAY, Service.FOOD));
        }
        log.append(MAY, WORKER, new CaseAssigned(given.id(), "psycho-social-counsellor-1", MAY));
        log.append(MAY, WORKER, requested(counselled, Service.PSYCHO_SOCIAL_COUNSELLING));
        log.append(MAY, WORKER, requested(legal, Service.LEGAL_AID));
        log.append(MAY, WORKER, requested(treated, Service.MEDICAL_AID));
        log.append(MAY, WORKER, requested(counselledInGaya, Service.PSYCHO_SOCIAL_COUNSELLING));
        log.append(
                MAY, WORKER, new ShelterAdmitted(sheltered.id(), new UUID(7, 1), 0, 0, 5, "2023-04", MAY, List.of()));
        log.append(MAY, WORKER, coordinated.coordinated(MAY));
        log.append(MAY, WORKER, monitored.resolved(MAY));
        log.append(
                MAY.plusDays(7),
                WORKER,
                monitored.followedUp(MAY.plusDays(7), FollowUpOutcome.SAFE_AND_STABLE, MAY.plusDays(7)));
        log.append(MAY, WORKER, closed.closed(MAY, ClosingReason.WITHDRAWN_BY_WOMAN));
        log.append(MAY, WORKER, duplicate.duplicateOf(plain.id(), MAY));
        log.append(MAY, WORKER, unreached.resolved(MAY));
        log.append(
                MAY.plusDays(7),
                WORKER,
                unreached.followedUp(MAY.plusDays(7), FollowUpOutcome.NOT_REACHABLE, MAY.plusDays(7)));
        log.append(
                MAY,
                WORKER,
                new TransferRequested(
                        asked.id(), new UUID(8, 1), GAYA, PATNA, ConsentBy.WOMAN, null, JUNE, "2023-04", MAY));
        for (OneCase one : List.of(plain, sheltered, coordinated, inGaya)) {
            log.append(
                    MAY,
                    WORKER,
                    new CaseReferred(
                            one.id(),
                            UUID.randomUUID(),
                            Partner.HOSPITAL,
                            ConsentBy.WOMAN,
                            null,
                            ReportedBy.PARTNER,
                            MAY.plusDays(3),
                            "2023-04",
                            MAY,
                            List.of()));
        }
        log.append(
                MAY,
                WORKER,
                new HelplineCallLogged(
                        Read.CALL,
                        HelplineSource.WOMEN_HELPLINE_181,
                        CallClass.EMERGENCY,
                        CallDisposition.REGISTRABLE,
                        "PAT",
                        MAY),
                new CallRouted(Read.CALL, PATNA, MAY),
                new CallTakenUp(Read.CALL, PATNA, plain.id(), MAY));
        log.append(
                JUNE,
                WORKER,
                new FiguresPublished(
                        Read.PUBLICATION,
                        PublicationPeriod.MONTH,
                        "2025-05",
                        MAY,
                        MAY.plusDays(30),
                        "1",
                        3,
                        new PublishedTotals(0, 0, 0, 0, 0, 0),
                        JUNE),
                new StaffPosted(PATNA, "someone-1", Role.OFFICE_ASSISTANT, "2023-04", MAY),
                new StaffPosted(GAYA, "someone-1", Role.PSYCHO_SOCIAL_COUNSELLOR, "2023-04", MAY));
        expect();
    }

    private void expect() {
        Set<OneCase> own = Set.copyOf(ofPatna);
        Set<OneCase> ownAndAsked = and(own, asked);
        Set<OneCase> none = Set.of();
        reads(staff(Role.CENTRE_ADMINISTRATOR), ownAndAsked, ownAndAsked);
        reads(staff(Role.CASE_WORKER), ownAndAsked, ownAndAsked);
        reads(staff(Role.PSYCHO_SOCIAL_COUNSELLOR), ownAndAsked, Set.of(given, counselled));
        reads(staff(Role.PARA_LEGAL_PERSONNEL), ownAndAsked, Set.of(legal));
        reads(staff(Role.PARA_MEDICAL_PERSONNEL), ownAndAsked, Set.of(treated));
        reads(staff(Role.OFFICE_ASSISTANT), ownAndAsked, none);
        reads(staff(Role.MULTI_PURPOSE_STAFF), Set.of(sheltered), none);
        reads(DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-02"), none, none);
        reads(Users.OFFICER_OF_PATNA, ownAndAsked, ownAndAsked);
        reads(DemoUser.officer("magistrate-1", "PAT", "DISTRICT_MAGISTRATE"), Set.of(coordinated), Set.of(coordinated));
        reads(
                DemoUser.officer("superintendent-1", "PAT", "SUPERINTENDENT_OF_POLICE"),
                Set.of(coordinated),
                Set.of(coordinated));
        reads(DemoUser.officer("officer-3", "PAT", null), Set.of(coordinated), Set.of(coordinated));
        reads(DemoUser.officer("magistrate-2", "GAY", "DISTRICT_MAGISTRATE"), none, none);
        reads(Users.STATE_OFFICER, Set.copyOf(all), Set.copyOf(all));
        reads(Users.AUDITOR, Set.copyOf(all), Set.copyOf(all));
    }

    private Map<DemoUser, Sight> drawnReaders() {
        Map<DemoUser, Sight> drawn = new LinkedHashMap<>();
        Tries.drawn(random, DRAWN_READERS, List.copyOf(readers.entrySet()))
                .forEach(reader -> drawn.put(reader.getKey(), reader.getValue()));
        return drawn;
    }

    private void reads(DemoUser user, Set<OneCase> duties, Set<OneCase> classification) {
        readers.put(user, new Sight(duties, classification));
    }

    @Test
    void every_read_is_classified_and_tells_of_cases_only_where_the_table_is_asked() {
        List<Read> reads = Read.all(service);

        assertThat(reads).extracting(Read::path).containsExactlyInAnyOrderElementsOf(PATHS.keySet());
        assertThat(reads).allSatisfy(read -> {
            TellsOfCases tells = read.handler().getMethodAnnotation(TellsOfCases.class);
            Tells expected = PATHS.get(read.path());
            assertThat(tells != null)
                    .as(read.path())
                    .isEqualTo(expected == Tells.ONE_CASE || expected == Tells.LIST_OF_CASES);
            assertThat(tells != null && !tells.one().isEmpty()).as(read.path()).isEqualTo(expected == Tells.ONE_CASE);
        });
    }

    @Test
    void one_case_is_seen_by_each_reader_as_the_table_says() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : List.of(
                "/api/cases/{id}",
                "/api/cases/{id}?asOf=2025-05-31",
                "/api/cases/{id}/history",
                "/api/cases/{id}/knowledge",
                "/api/cases/{id}/history?format=csv",
                "/api/cases/{id}/knowledge?format=csv")) {
            readers.forEach((user, sight) -> Tries.drawn(random, DRAWN_CASES, all)
                    .forEach(one -> {
                        Answer answer =
                                service.get(user, path.replace("{id}", one.id().toString()));
                        String what = "%s of %s for %s: %s".formatted(path, one.number(), user.actor(), answer.text());
                        boolean isSeen = sight.duties.contains(one) && (isSummary(path) || isHeld(one, user));

                        softly.assertThat(answer.status()).as(what).isEqualTo(isSeen ? 200 : 404);
                        softly.assertThat(isTelling(answer.text()))
                                .as(what)
                                .isEqualTo(isSeen && sight.classification.contains(one));
                    }));
        }
        softly.assertAll();
    }

    @Test
    void the_fields_are_absent_and_not_empty_for_who_may_not_know_them() {
        JsonNode assistant = service.get(staff(Role.OFFICE_ASSISTANT), "/api/cases/" + monitored.id())
                .json();

        assertThat(List.of("categories", "gbvimsType", "risk", "riskOn", "safetyMeasures", "outcome", "closingReason"))
                .noneMatch(assistant::has);
        assertThat(assistant.path("latestFollowUp").propertyNames()).containsExactly("on");
        assertThat(assistant.path("status").asString()).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(assistant.path("plan").path("slots").size()).isEqualTo(8);
    }

    /** Columns of the table by their letters; what is noted of her safety opens with her name. */
    private static final Map<String, List<String>> UNDER_SEAL = Map.of(
            "N", List.of("NAME", "CALLED_BY", "BIRTH"),
            "C", List.of("PHONES", "ADDRESS", "LANGUAGES", "REFERRAL_CONTACTS"),
            "F", List.of("DISABILITY", "CHILDREN"),
            "A", List.of("ACCUSED"),
            "T", List.of("COUNSELLING_NOTES", "SAFETY_NOTES"),
            "M", List.of("MEDICAL_NOTES"),
            "L", List.of("LEGAL_NOTES", "LEGAL_PAPERS"),
            "safety", List.of("SAFETY_NOTES"));

    @Test
    void what_is_under_seal_is_offered_to_whom_the_table_lets_ask_for_it() {
        isOffered(staff(Role.CASE_WORKER), monitored, "N C F A T L", "");
        isOffered(staff(Role.CASE_WORKER), plain, "N C", "");
        isOffered(staff(Role.CENTRE_ADMINISTRATOR), plain, "N C F A L", "T M");
        isOffered(staff(Role.PSYCHO_SOCIAL_COUNSELLOR), counselled, "N C F A T", "");
        isOffered(staff(Role.PSYCHO_SOCIAL_COUNSELLOR), plain, "", "N C safety");
        isOffered(staff(Role.PARA_LEGAL_PERSONNEL), legal, "N C A L", "");
        isOffered(staff(Role.PARA_LEGAL_PERSONNEL), plain, "", "N C safety");
        isOffered(staff(Role.PARA_MEDICAL_PERSONNEL), treated, "N C F M", "");
        isOffered(staff(Role.OFFICE_ASSISTANT), plain, "N C", "");
        isOffered(staff(Role.MULTI_PURPOSE_STAFF), sheltered, "N", "");
        isOffered(staff(Role.CASE_WORKER), asked, "", "");
        for (Role officer : List.of(Role.STATE_OFFICER, Role.AUDITOR, Role.DATA_PROTECTION_OFFICER)) {
            isOffered(DemoUser.outside(officer, false), plain, "", "");
        }
        isOffered(new DemoUser("district-officer-1", Role.DISTRICT_OFFICER, List.of(), "PAT", false), plain, "", "");
        assertThat(service.get(staff(Role.CASE_WORKER), "/api/cases/" + plain.id() + "?asOf=2025-05-31")
                        .json()
                        .has("underSeal"))
                .as("of a past day")
                .isFalse();
    }

    @Test
    void an_auditor_who_works_at_a_centre_is_offered_nothing_that_is_under_seal() {
        DemoUser both = new DemoUser("someone-2", Role.CASE_WORKER, List.of(PATNA), null, false);
        Set<Role> roles = Set.of(Role.AUDITOR, Role.CASE_WORKER);

        assertOffered(as(both, roles, "/api/cases/" + plain.id()).json(), "", "");
    }

    private void isOffered(DemoUser user, OneCase one, String revealed, String behindGlass) {
        assertOffered(service.get(user, "/api/cases/" + one.id()).json(), revealed, behindGlass);
    }

    private static void assertOffered(JsonNode answer, String revealed, String behindGlass) {
        assertThat(codes(answer.at("/underSeal/mayReveal"))).isEqualTo(fields(revealed));
        assertThat(codes(answer.at("/underSeal/behindGlass"))).isEqualTo(fields(behindGlass));
    }

    private static Set<String> codes(JsonNode list) {
        assertThat(list.isArray()).isTrue();
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> fields(String columns) {
        return Stream.of(columns.split(" "))
                .filter(column -> !column.isEmpty())
                .flatMap(column -> UNDER_SEAL.getOrDefault(column, List.of()).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void a_history_says_to_who_may_not_know_more_which_entries_there_are() {
        JsonNode events = service.get(staff(Role.OFFICE_ASSISTANT), "/api/cases/" + plain.id() + "/history")
                .json()
                .get("events");

        assertThat(events)
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.get("fields")).isEmpty());
        assertThat(events.get(1).get("meaning").get("en").asString()).isEqualTo("Classification");
        assertThat(events.get(1).get("meaning").get("hi").asString()).isEqualTo("वर्गीकरण");
    }

    @Test
    void evidence_is_for_those_who_may_know_all_that_it_says() {
        for (DemoUser user : readers.keySet()) {
            Answer answer = service.get(user, "/api/cases/" + plain.id() + "/evidence");
            Sight sight = readers.get(user);
            boolean mayRead = !Set.of(
                            Role.PSYCHO_SOCIAL_COUNSELLOR,
                            Role.PARA_LEGAL_PERSONNEL,
                            Role.PARA_MEDICAL_PERSONNEL,
                            Role.OFFICE_ASSISTANT,
                            Role.MULTI_PURPOSE_STAFF)
                    .contains(user.role());

            // nobody signs in this test, which is told to those alone who see the case
            assertThat(answer.text())
                    .as(user.actor())
                    .contains(!mayRead ? "NO_ACCESS" : sight.duties.contains(plain) ? "\"NOT_FOUND\"" : "CASE_UNKNOWN");
        }
    }

    @Test
    void each_list_has_the_cases_that_are_seen_and_says_of_them_what_may_be_known() {
        SoftAssertions softly = new SoftAssertions();
        Set<String> shown = new TreeSet<>();
        for (String path : lists()) {
            List<JsonNode> every = lines(service.get(Users.STATE_OFFICER, path));
            readers.forEach((user, sight) -> {
                if (path.startsWith("/api/today") && !user.centres().contains(PATNA)) {
                    return; // of one centre, whose staff asks
                }
                Answer answer = service.get(user, path);
                String what = path + " for " + user.actor() + ": " + answer.text();
                softly.assertThat(answer.status()).as(what).isEqualTo(200);
                softly.assertThat(caseIds(lines(answer)))
                        .as(what)
                        .containsExactlyInAnyOrderElementsOf(expected(path, every, user, sight));
                for (JsonNode line : lines(answer)) {
                    boolean mayTell = ids(sight.classification).contains(caseId(line));
                    softly.assertThat(isTelling(line.toString()) && !mayTell)
                            .as(path + " for " + user.actor() + ": " + line)
                            .isFalse();
                    if (isTelling(line.toString())) {
                        shown.add(path + " " + user.actor());
                    }
                }
            });
        }
        softly.assertThat(shown)
                .as("lists of which something is told at all")
                .hasSizeGreaterThan(30)
                .contains("/api/cases? psycho-social-counsellor-1", "/api/cases? magistrate-1");
        softly.assertAll();
    }

    @Test
    void each_file_of_a_list_has_the_same_lines_and_no_column_of_what_is_known_of_none() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : lists()) {
            if (path.startsWith("/api/today")) {
                continue;
            }
            drawnReaders().forEach((user, sight) -> {
                String file = service.get(user, path + "&format=csv").text();
                Set<String> allowed = ids(sight.classification);
                for (String line : file.split("\r?\n")) {
                    boolean mayTell = allowed.stream().anyMatch(line::contains);
                    softly.assertThat(isTelling(line) && !mayTell)
                            .as(path + " for " + user.actor() + ": " + line)
                            .isFalse();
                    softly.assertThat(ids(Set.copyOf(all)).stream()
                                    .filter(line::contains)
                                    .filter(id -> !ids(sight.duties).contains(id)))
                            .as(path + " for " + user.actor() + ": " + line)
                            .isEmpty();
                }
            });
        }
        String assistants = service.get(staff(Role.OFFICE_ASSISTANT), "/api/cases?format=csv")
                .text();
        softly.assertThat(assistants.lines().findFirst().orElseThrow())
                .contains("Status")
                .doesNotContain("Risk", "Categories", "GBVIMS", "Outcome", "Reason");
        softly.assertAll();
    }

    @Test
    void a_list_is_not_narrowed_by_what_may_not_be_known_of_each_of_its_cases() {
        Map<String, List<String>> filters = Map.of(
                "/api/cases",
                List.of("category=ACID_ATTACK", "gbvimsType=physical_assault", "risk=HIGH", "reason=DECEASED"),
                "/api/registrations",
                List.of("category=RAPE", "gbvimsType=rape", "reached=violence-recurred"),
                "/api/disposals",
                List.of(
                        "outcome=DIR_SUBMITTED",
                        "reason=DECEASED",
                        "legalStep=FIR",
                        "legalStepTaken=true",
                        "category=RAPE"),
                "/api/follow-ups/register",
                List.of("outcome=SAFE_AND_STABLE"));
        SoftAssertions softly = new SoftAssertions();
        filters.forEach((path, several) ->
                several.forEach(filter -> drawnReaders().keySet().forEach(user -> {
                    Answer answer = service.get(user, path + "?" + filter);
                    boolean isRefused = Set.of(
                                    Role.PSYCHO_SOCIAL_COUNSELLOR,
                                    Role.PARA_LEGAL_PERSONNEL,
                                    Role.PARA_MEDICAL_PERSONNEL,
                                    Role.OFFICE_ASSISTANT,
                                    Role.MULTI_PURPOSE_STAFF)
                            .contains(user.role());
                    softly.assertThat(answer.status())
                            .as(path + "?" + filter + " for " + user.actor() + ": " + answer.text())
                            .isEqualTo(isRefused ? 403 : 200);
                    softly.assertThat(answer.text().contains("CLASSIFICATION_NOT_SEEN"))
                            .isEqualTo(isRefused);
                })));
        softly.assertThat(service.get(staff(Role.OFFICE_ASSISTANT), "/api/reports/breakdown?of=registered&by=category")
                        .status())
                .as("figures may be parted by it")
                .isEqualTo(200);
        softly.assertAll();
    }

    @Test
    void who_is_an_assistant_here_and_a_counsellor_elsewhere_knows_here_what_an_assistant_knows() {
        DemoUser both = new DemoUser("someone-1", Role.OFFICE_ASSISTANT, List.of(PATNA, GAYA), null, false);
        Set<Role> roles = Set.of(Role.OFFICE_ASSISTANT, Role.PSYCHO_SOCIAL_COUNSELLOR);

        assertThat(isTelling(
                        as(both, roles, "/api/cases/" + counselledInGaya.id()).text()))
                .isTrue();
        assertThat(as(both, roles, "/api/cases/" + counselled.id()).status()).isEqualTo(200);
        assertThat(isTelling(as(both, roles, "/api/cases/" + counselled.id()).text()))
                .isFalse();
        assertThat(caseIds(lines(as(both, roles, "/api/cases?"))))
                .as("a list is read in one role, which sees its own centre")
                .containsOnly(id(asked), id(inGaya), id(counselledInGaya));
        assertThat(caseIds(lines(as(both, roles, "/api/cases?centre=" + PATNA))))
                .containsExactlyInAnyOrderElementsOf(ids(Set.copyOf(ofPatna)));
        assertThat(isTelling(as(both, roles, "/api/cases?centre=" + PATNA).text()))
                .isFalse();
        assertThat(as(both, roles, "/api/cases?centre=" + PATNA + "&risk=HIGH").status())
                .isEqualTo(403);
    }

    @Test
    void a_magistrate_who_works_at_a_centre_reads_cases_as_one_who_works_there() {
        DemoUser both =
                new DemoUser("someone-3", Role.CASE_WORKER, List.of(GAYA), "PAT", "DISTRICT_MAGISTRATE", false, false);
        Set<Role> roles = Set.of(Role.CASE_WORKER, Role.DISTRICT_OFFICER);

        assertThat(caseIds(lines(as(both, roles, "/api/cases?"))))
                .containsOnly(id(asked), id(inGaya), id(counselledInGaya));
        assertThat(as(both, roles, "/api/cases/" + coordinated.id()).status()).isEqualTo(200);
        assertThat(as(both, roles, "/api/cases/" + plain.id()).status()).isEqualTo(404);
    }

    @Test
    void an_auditor_who_works_at_a_centre_may_do_nothing_elsewhere() {
        DemoUser both = new DemoUser("someone-2", Role.CASE_WORKER, List.of(PATNA), null, false);
        Set<Role> roles = Set.of(Role.AUDITOR, Role.CASE_WORKER);

        assertThat(as(both, roles, "/api/cases/" + inGaya.id()).json().get("allowedActions"))
                .isEmpty();
        assertThat(as(both, roles, "/api/cases/" + plain.id()).json().get("allowedActions"))
                .as("it is read as an auditor reads it")
                .isEmpty();
    }

    @Test
    void the_data_protection_officer_sees_where_each_case_stands_and_no_list_of_what_is_done() {
        DemoUser officer = DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false);
        for (OneCase one : all) {
            for (String path : List.of("", "/history", "/knowledge")) {
                Answer answer = service.get(officer, "/api/cases/" + one.id() + path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(isTelling(answer.text())).as(answer.text()).isFalse();
            }
        }
        Answer register = service.get(officer, "/api/cases?");
        assertThat(caseIds(lines(register))).containsExactlyInAnyOrderElementsOf(ids(Set.copyOf(all)));
        assertThat(isTelling(register.text())).isFalse();
        assertThat(service.get(officer, "/api/cases?risk=HIGH").status()).isEqualTo(403);
        for (String path : List.of(
                "/api/registrations",
                "/api/disposals",
                "/api/reports/standing",
                "/api/cases/" + plain.id() + "/evidence")) {
            assertThat(service.get(officer, path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_history_is_seen_as_soon_as_somebody_has_to_do_with_the_case() {
        for (int i = 0; i < SOON; i++) {
            OneCase late = new OneCase(GAYA, JUNE, 50 + i);
            service.log().append(JUNE, WORKER, late.registered());
            service.log()
                    .append(
                            JUNE,
                            WORKER,
                            new ShelterAdmitted(late.id(), UUID.randomUUID(), 0, 0, 5, "2023-04", JUNE, List.of()));
            DemoUser staff = DemoUser.atCentre(Role.MULTI_PURPOSE_STAFF, GAYA);

            assertThat(service.get(staff, "/api/cases/" + late.id() + "/history")
                            .status())
                    .as("admission %s", i)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_call_log_names_a_case_to_those_who_see_it() {
        readers.forEach((user, sight) -> {
            Answer answer = service.get(user, "/api/helpline-calls/" + Read.CALL);
            assertThat(answer.text().contains(id(plain)))
                    .as(user.actor() + answer.text())
                    .isEqualTo(answer.status() == 200 && sight.duties.contains(plain));
        });
    }

    private Answer as(DemoUser user, Set<Role> roles, String path) {
        return service.send(service.request(null, path)
                .header("Authorization", "Bearer " + service.token(user, roles))
                .header("Accept-Language", "en"));
    }

    private static List<String> lists() {
        return List.of(
                "/api/cases?",
                "/api/cases?incomingTransfer=true",
                "/api/registrations?",
                "/api/disposals?",
                "/api/follow-ups?state=overdue",
                "/api/follow-ups?state=due",
                "/api/follow-ups?state=missed",
                "/api/follow-ups/register?",
                "/api/shelter-stays?",
                "/api/referrals?",
                "/api/transfers?",
                "/api/reports/differences?knownAt=4",
                "/api/publications/" + Read.PUBLICATION + "/differences?",
                "/api/today?centre=" + PATNA);
    }

    /** Of what there is, the lines that are of the reader's places and cases. */
    private List<String> expected(String path, List<JsonNode> every, DemoUser user, Sight sight) {
        Set<String> seen = ids(sight.duties);
        return every.stream()
                .filter(line -> seen.contains(caseId(line)))
                .filter(line ->
                        !changesRiskAlone(line) || ids(sight.classification).contains(caseId(line)))
                .filter(line -> !caseId(line).equals(id(asked))
                        || isOfAll(user)
                        || path.contains("incomingTransfer")
                        || path.startsWith("/api/transfers")
                        || path.startsWith("/api/today")
                        || line.path("changes").toString().contains(PATNA))
                .map(NeedToKnowReadsContract::caseId)
                .toList();
    }

    /** Being listed for that says which risk she is at. */
    private static boolean changesRiskAlone(JsonNode line) {
        JsonNode changes = line.path("changes");
        return !changes.isEmpty()
                && changes.valueStream()
                        .allMatch(change -> List.copyOf(change.path("figures").propertyNames())
                                .equals(List.of("atHighRisk")));
    }

    private static boolean isOfAll(DemoUser user) {
        return user.role() == Role.STATE_OFFICER || user.role() == Role.AUDITOR;
    }

    private static boolean isSummary(String path) {
        return path.endsWith("{id}") || path.contains("{id}?");
    }

    /** Its history is told by the centre that holds it, and not to one that is asked to take it. */
    private boolean isHeld(OneCase one, DemoUser user) {
        return one != asked || isOfAll(user);
    }

    private static boolean isTelling(String text) {
        return TELLING.stream().anyMatch(text::contains);
    }

    private static List<JsonNode> lines(Answer answer) {
        List<JsonNode> lines = new ArrayList<>();
        answer.json().forEach(field -> {
            if (field.isArray()) {
                field.forEach(line -> {
                    if (line.has("caseId") || line.has("number")) {
                        lines.add(line);
                    }
                });
            }
        });
        return lines;
    }

    /** Of the cases that were there at first. */
    private List<String> caseIds(List<JsonNode> lines) {
        Set<String> first = ids(Set.copyOf(all));
        return lines.stream()
                .map(NeedToKnowReadsContract::caseId)
                .filter(first::contains)
                .toList();
    }

    private static String caseId(JsonNode line) {
        return line.path(line.has("caseId") ? "caseId" : "id").asString();
    }

    private static Set<String> ids(Set<OneCase> cases) {
        return cases.stream().map(NeedToKnowReadsContract::id).collect(toSet());
    }

    private static String id(OneCase one) {
        return one.id().toString();
    }

    private static ServiceRequested requested(OneCase one, Service service) {
        return new ServiceRequested(one.id(), UUID.randomUUID(), service, MAY);
    }

    private static DemoUser staff(Role role) {
        return DemoUser.atCentre(role, PATNA);
    }

    private static Set<OneCase> and(Set<OneCase> some, OneCase... more) {
        Set<OneCase> all = new HashSet<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static Map<String, Tells> paths() {
        Map<String, Tells> paths = new LinkedHashMap<>();
        Stream.of(
                        "/api/cases/{id}",
                        "/api/cases/{id}/history",
                        "/api/cases/{id}/knowledge",
                        "/api/cases/{id}/evidence",
                        "/api/cases/{id}/access")
                .forEach(path -> paths.put(path, Tells.ONE_CASE));
        Stream.of(
                        "/api/cases",
                        "/api/registrations",
                        "/api/disposals",
                        "/api/follow-ups",
                        "/api/follow-ups/register",
                        "/api/shelter-stays",
                        "/api/referrals",
                        "/api/transfers",
                        "/api/today",
                        "/api/break-glass",
                        "/api/access-reports/without-work",
                        "/api/access-reports/affected",
                        "/api/helpline-calls",
                        "/api/helpline-calls/{id}",
                        "/api/reports/differences",
                        "/api/publications/{id}/differences")
                .forEach(path -> paths.put(path, Tells.LIST_OF_CASES));
        Stream.of(
                        "/api/access-reports/looks",
                        "/api/centres/board",
                        "/api/centres/{id}/board",
                        "/api/centres/board/stream",
                        "/api/helpline-calls/counts",
                        "/api/publications",
                        "/api/publications/{id}",
                        "/api/publications/{id}/report",
                        "/api/referrals/counts",
                        "/api/reports/breakdown",
                        "/api/reports/cohorts",
                        "/api/reports/latest-changes",
                        "/api/reports/medians",
                        "/api/reports/periods",
                        "/api/reports/reporting-delay",
                        "/api/reports/services",
                        "/api/reports/standing",
                        "/api/reports/time-to-resolve",
                        "/api/shelter-stays/occupancy")
                .forEach(path -> paths.put(path, Tells.FIGURES));
        // events as they are stored are for auditors and with feed:full; without, the feed says nothing of a case
        Stream.of(
                        "/",
                        "/{screen}",
                        "/api/centres",
                        "/api/centres/{id}",
                        "/api/codes",
                        "/api/directions",
                        "/api/events",
                        "/api/inspections",
                        "/api/ledger",
                        "/api/log/checkpoint",
                        "/api/log/tile/entries/{number}",
                        "/api/log/tile/{level}/{number}",
                        "/api/proof/consistency",
                        "/api/proof/{position}",
                        "/api/publications/{id}/evidence",
                        "/api/reviews",
                        "/api/reviews/{id}",
                        "/api/reviews/{id}/directions/{direction}",
                        "/api/session",
                        "/api/staffing")
                .forEach(path -> paths.put(path, Tells.NOTHING_OF_CASES));
        return paths;
    }
}
