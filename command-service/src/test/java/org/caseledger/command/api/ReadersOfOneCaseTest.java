package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each {@code GET} of one case by whoever stands to it in some way: how it stands is told where the table of who may see what shows its
 * status.
 */
class ReadersOfOneCaseTest extends ForgettingStoryTest {
    private static final String MAGISTRATE = "DISTRICT_MAGISTRATE";
    private static final String POLICE = "SUPERINTENDENT_OF_POLICE";

    /** Whoever searches for her, and no other, is told who that may be: a rule of its own. */
    private static final String MAY_BE_KNOWN = "/may-be-known";

    private static final String ERASURE = "/erasure";

    /** Who reads what keeps a case, in relation to any. */
    private static final Set<Role> WHO_FORGET =
            Set.of(Role.CENTRE_ADMINISTRATOR, Role.DISTRICT_OFFICER, Role.STATE_OFFICER, Role.DATA_PROTECTION_OFFICER);

    /** In which of the cases each knows how it stands. */
    private static final Map<DemoUser, String> KNOWS = Map.ofEntries(
            Map.entry(someoneAt(Role.CASE_WORKER, A), "sheltered left coordinated"),
            Map.entry(someoneAt(Role.CENTRE_ADMINISTRATOR, A), "sheltered left coordinated"),
            Map.entry(someoneAt(Role.PARA_LEGAL_PERSONNEL, A), "sheltered left coordinated"),
            Map.entry(someoneAt(Role.OFFICE_ASSISTANT, A), "sheltered left coordinated"),
            Map.entry(someoneAt(Role.MULTI_PURPOSE_STAFF, A), "sheltered"),
            Map.entry(someoneAt(Role.CASE_WORKER, B), "sheltered"),
            Map.entry(someoneAt(Role.CENTRE_ADMINISTRATOR, B), "sheltered"),
            Map.entry(someoneAt(Role.MULTI_PURPOSE_STAFF, B), ""),
            Map.entry(someoneAt(Role.CASE_WORKER, C), ""),
            Map.entry(
                    DemoUser.officer("someone-11", "PAT", "DISTRICT_PROGRAMME_OFFICER"), "sheltered left coordinated"),
            Map.entry(DemoUser.officer("someone-12", "PAT", MAGISTRATE), "coordinated"),
            Map.entry(DemoUser.officer("someone-13", "PAT", POLICE), "coordinated"),
            Map.entry(DemoUser.officer("someone-14", "PAT", null), "coordinated"),
            Map.entry(DemoUser.officer("someone-15", "GAY", "DISTRICT_PROGRAMME_OFFICER"), ""),
            Map.entry(DemoUser.outside(Role.STATE_OFFICER, false), "sheltered left coordinated"),
            Map.entry(DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false), "sheltered left coordinated"));

    @Override
    String database() {
        return "readers_of_one_case";
    }

    private static DemoUser someoneAt(Role role, String centre) {
        return new DemoUser("someone-" + role.ordinal(), role, List.of(centre), null, false);
    }

    @Test
    void whoever_may_not_know_how_a_case_stands_is_not_told_that_it_is_there() {
        Map<String, SomeCase> cases = Map.of("sheltered", sheltered(), "left", left(), "coordinated", coordinated());
        SoftAssertions softly = new SoftAssertions();
        cases.forEach((name, one) -> {
            Map<String, String> wanted = one.wanted(patterns());
            KNOWS.forEach((reader, known) -> wanted.forEach((pattern, path) -> {
                Answer answer = get(path, reader);

                softly.assertThat(answer.status())
                        .as("%s of the one that is %s by %s %s", pattern, name, reader, reader.office())
                        .isEqualTo(expected(pattern, reader, known.contains(name)));
            }));
        });
        softly.assertAll();
    }

    private static int expected(String pattern, DemoUser reader, boolean isKnown) {
        if (pattern.endsWith(ERASURE) && !WHO_FORGET.contains(reader.role())) {
            return 403;
        }
        return isKnown ? 200 : 404;
    }

    @Test
    void whoever_has_no_command_for_cases_is_told_nothing() {
        Map<String, String> wanted = sheltered().wanted(patterns());
        for (DemoUser reader : List.of(AUDITOR, HELPLINE, DemoUser.outside(Role.INTEGRATOR, true))) {
            wanted.forEach((pattern, path) -> refused(get(path, reader), 403, "ROLE_MAY_NOT"));
        }
    }

    /** What she has just been told as the answer to it; no longer once another one has made an entry. */
    @Test
    void who_made_the_newest_entry_reads_again_what_was_answered_to_it() {
        String path = registered(NIGHT_SHIFT_A, TODAY);

        assertThat(get(path, NIGHT_SHIFT_A).status()).isEqualTo(200);
        refused(get(path, someoneAt(Role.MULTI_PURPOSE_STAFF, A)), 404, "CASE_UNKNOWN");
        ok(post(path + "/services", "{" + FOOD + "}", WORKER_A));
        refused(get(path, NIGHT_SHIFT_A), 404, "CASE_UNKNOWN");
    }

    /** A centre that declined says so again, for ever after. */
    @Test
    void an_answer_to_what_changes_nothing_tells_how_a_case_stands_to_whoever_may_know_alone() {
        String path = registered(WORKER_A, TODAY);
        ok(post(path + "/services", "{" + FOOD + "}", WORKER_A));
        askForTransfer(path);
        assertThat(declined(path).text("status")).isEqualTo("IN_SERVICE");

        ok(post(path + "/services", "{" + FOOD + "}", WORKER_A));

        Answer again = declined(path);
        assertThat(again.json().has("status")).isFalse();
        assertThat(again.json().has("plan")).isFalse();
        assertThat(again.json().has("allowedActions")).isFalse();
    }

    private Answer declined(String path) {
        return ok(post(path + "/transfer/declination", "{\"reason\":\"NO_CAPACITY\"}", ADMINISTRATOR_B));
    }

    @Test
    void an_erasure_waits_for_no_officer_who_sees_her_cases_in_coordination_alone() {
        String path = endedLongAgo();
        ok(approve(STATE, path));

        assertThat(waitingFor(DISTRICT)).contains(idOf(path));
        for (String office : new String[] {MAGISTRATE, POLICE, null}) {
            assertThat(waitingFor(DemoUser.officer("someone-16", "PAT", office)))
                    .as(office)
                    .doesNotContain(idOf(path));
        }
    }

    private String waitingFor(DemoUser officer) {
        return get(WaitingErasuresController.PATH, officer).http().body();
    }

    /** In shelter, and a centre of another number is asked to take her. */
    private SomeCase sheltered() {
        SomeCase one = helped();
        askForTransfer(one.path);
        return one;
    }

    /** She is gone, and nobody is asked any more. */
    private SomeCase left() {
        SomeCase one = sheltered();
        ok(post(one.path + "/transfer/withdrawal", "{}", WORKER_A));
        ok(post(one.path + "/shelter/exit", "{\"exit\":\"CHOSEN_HOME\"}", WORKER_A));
        return one;
    }

    private SomeCase coordinated() {
        SomeCase one = left();
        ok(post(one.path + "/coordination", "{\"partners\":[\"POLICE_STATION\"]}", WORKER_A));
        return one;
    }

    private SomeCase helped() {
        String path = registered(WORKER_A, TODAY);
        String request = created(post(path + "/service-requests", "{" + FOOD + "}", WORKER_A));
        String referral = created(post(
                path + "/referrals",
                "{\"partner\":\"NGO\",\"reportedBy\":\"WOMAN\",\"consentBy\":\"WOMAN\"}",
                WORKER_A));
        created(post(path + "/shelter", "{}", WORKER_A));
        return new SomeCase(path, idOf(request), idOf(referral));
    }

    private Set<String> patterns() {
        return service
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapped -> mapped.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapped -> mapped.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/cases/{id") && !pattern.endsWith(MAY_BE_KNOWN))
                .collect(Collectors.toSet());
    }

    private record SomeCase(String path, String request, String referral) {
        /** What is asked for of it, by its pattern. */
        Map<String, String> wanted(Set<String> patterns) {
            Map<String, String> wanted = patterns.stream()
                    .collect(Collectors.toMap(
                            pattern -> pattern,
                            pattern -> pattern.replaceAll("/api/cases/\\{id[^/]*}", path)
                                    .replace("{request}", request)
                                    .replace("{referral}", referral)));
            assertThat(wanted).hasSizeGreaterThan(5);
            assertThat(wanted.values()).noneMatch(one -> one.contains("{"));
            return wanted;
        }
    }
}
