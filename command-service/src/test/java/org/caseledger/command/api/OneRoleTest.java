package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each deed of a caller with two roles is decided as if the caller had one of them: sent for what is in the caller's centre and for what is
 * elsewhere, with a version that nothing has, so that a deed that is let through ends there and changes nothing.
 */
class OneRoleTest {
    private static final Service SERVICE = Service.on(Store.LOCAL);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DemoUser WORKER = DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-01");
    private static final DemoUser ADMINISTRATOR = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, "BR-PAT-01");
    private static final DemoUser OFFICER =
            new DemoUser("district-officer-2", Role.DISTRICT_OFFICER, List.of(), "GAY", false);

    private static final List<List<DemoUser>> PAIRS = List.of(
            List.of(WORKER, DemoUser.outside(Role.INTEGRATOR, false)),
            List.of(WORKER, OFFICER),
            List.of(ADMINISTRATOR, OFFICER),
            List.of(ADMINISTRATOR, DemoUser.outside(Role.AUDITOR, false)),
            List.of(WORKER, DemoUser.outside(Role.HELPLINE_SYSTEM, false)));

    @Test
    void a_deed_of_a_caller_with_two_roles_is_decided_in_one_of_them() {
        String here = registeredAt("BR-PAT-01");
        String elsewhere = registeredAt("BR-GAY-01");
        Map<String, String> alone = new HashMap<>();
        AtomicInteger different = new AtomicInteger();
        AtomicInteger letThrough = new AtomicInteger();
        SoftAssertions softly = new SoftAssertions();
        for (Write write : Write.all(SERVICE)) {
            for (List<DemoUser> pair : PAIRS) {
                for (String path : Stream.of(
                                write.path().replace("/api/cases/" + Write.NOBODY, here),
                                write.path()
                                        .replace("/api/cases/" + Write.NOBODY, elsewhere)
                                        .replace("BR-PAT-01", "BR-GAY-01"))
                        .distinct()
                        .toList()) {
                    String one = alone.computeIfAbsent(pair.get(0) + path, any -> send(write, path, pair.get(0)));
                    String other = alone.computeIfAbsent(pair.get(1) + path, any -> send(write, path, pair.get(1)));
                    different.addAndGet(one.equals(other) ? 0 : 1);
                    letThrough.addAndGet(one.equals("412 STALE_VERSION") ? 1 : 0);

                    softly.assertThat(send(write, path, pair.get(0), pair.get(1)))
                            .as("%s at %s as %s", write, path, pair)
                            .isIn(one, other);
                }
            }
        }
        softly.assertAll();
        assertThat(different).hasValueGreaterThan(200);
        assertThat(letThrough).hasValueGreaterThan(50);
    }

    /** What one person is told who is all of these, with one token. */
    private String send(Write write, String path, DemoUser... all) {
        Set<Role> roles = Arrays.stream(all).map(DemoUser::role).collect(Collectors.toSet());
        DemoUser user = new DemoUser(
                "someone-1",
                all[0].role(),
                Arrays.stream(all).flatMap(one -> one.centres().stream()).toList(),
                Arrays.stream(all)
                        .map(DemoUser::district)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                false);
        Answer answer = ApiTest.postAs(
                SERVICE,
                path,
                JSON.writeValueAsString(write.right()),
                TestKey.token(user, roles),
                "If-Match",
                "\"99\"");
        return answer.status() + " " + answer.code();
    }

    private static String registeredAt(String centre) {
        return ApiTest.created(
                ApiTest.post(SERVICE, "/api/cases", ApiTest.REGISTRATION, DemoUser.atCentre(Role.CASE_WORKER, centre)));
    }
}
