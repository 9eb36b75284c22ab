package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class AccessScopeTest {

    @Test
    void a_helpline_sees_no_centre() {
        AccessScope helpline =
                new AccessScope("helpline-system-1", Set.of(Role.HELPLINE_SYSTEM), Set.of(), null, false);

        assertThat(helpline.seesAllCentres()).isFalse();
        assertThat(helpline.sees("BR-PAT-01")).isFalse();
    }

    /** A slip at the issuer: the claim was left empty, or names a place. */
    @Test
    void what_is_no_name_of_a_centre_gives_nothing() {
        for (Object said : List.of("", List.of("PATNA", ""), "BR-PAT-1 BR-PATNA-01")) {
            assertThat(AccessScopes.of(worker(said)).centres()).as("" + said).isEmpty();
        }
        assertThat(AccessScopes.of(worker("BR-PAT-01 PATNA")).centres()).containsExactly("BR-PAT-01");
    }

    private static Jwt worker(Object centres) {
        return Jwt.withTokenValue("of a test")
                .header("alg", "none")
                .subject("case-worker-1")
                .claim("roles", List.of("CASE_WORKER"))
                .claim("centres", centres)
                .build();
    }

    @Test
    void in_one_role_nothing_is_left_that_only_another_one_brings() {
        AccessScope both = new AccessScope(
                        "someone-1", Set.of(Role.CASE_WORKER, Role.INTEGRATOR), Set.of("BR-PAT-01"), null, false)
                .caringFor(Set.of("BR-PAT-02"));

        AccessScope worker = both.in(Role.CASE_WORKER);
        AccessScope integrator = both.in(Role.INTEGRATOR);

        assertThat(worker.seesAllCentres()).isFalse();
        assertThat(worker.ownAndInCare()).containsExactlyInAnyOrder("BR-PAT-01", "BR-PAT-02");
        assertThat(integrator.seesAllCentres()).isTrue();
        assertThat(integrator.ownAndInCare()).isEmpty();
    }

    @Test
    void each_field_of_the_scope_changes_its_fingerprint_and_the_order_of_a_set_does_not() {
        AccessScope scope = scope("a", Set.of(Role.CASE_WORKER), Set.of("BR-PAT-01"), Set.of(), "PAT", false);
        List<AccessScope> others = List.of(
                scope("b", Set.of(Role.CASE_WORKER), Set.of("BR-PAT-01"), Set.of(), "PAT", false),
                scope("a", Set.of(Role.AUDITOR), Set.of("BR-PAT-01"), Set.of(), "PAT", false),
                scope("a", Set.of(Role.CASE_WORKER), Set.of("BR-PAT-02"), Set.of(), "PAT", false),
                scope("a", Set.of(Role.CASE_WORKER), Set.of(), Set.of("BR-PAT-01"), "PAT", false),
                scope("a", Set.of(Role.CASE_WORKER), Set.of("BR-PAT-01"), Set.of(), "GAY", false),
                scope("a", Set.of(Role.CASE_WORKER), Set.of("BR-PAT-01"), Set.of(), "PAT", true),
                new AccessScope("a", Set.of(Role.CASE_WORKER), Set.of("BR-PAT-01"), "PAT", null, false, true),
                new AccessScope(
                        "a",
                        Set.of(Role.CASE_WORKER),
                        Set.of("BR-PAT-01"),
                        "PAT",
                        Office.SUPERINTENDENT_OF_POLICE,
                        false,
                        false),
                new AccessScope(
                        "a",
                        Set.of(Role.CASE_WORKER),
                        Set.of("BR-PAT-01"),
                        Set.of(),
                        Map.of(Role.CASE_WORKER, Set.of()),
                        "PAT",
                        null,
                        CasesInSight.ALL,
                        false,
                        false),
                scope.seeing(new CasesInSight(null, Set.of())));

        assertThat(others).hasSize(AccessScope.class.getRecordComponents().length);
        assertThat(Stream.concat(Stream.of(scope), others.stream()).map(AccessScope::fingerprint))
                .doesNotHaveDuplicates();
        assertThat(scope("a", Set.of(), new LinkedHashSet<>(List.of("x", "y")), Set.of(), null, false)
                        .fingerprint())
                .isEqualTo(scope("a", Set.of(), new LinkedHashSet<>(List.of("y", "x")), Set.of(), null, false)
                        .fingerprint());
        assertThat(scope.fingerprint()).as("the same in every process").isEqualTo("e51b68ba6929db39ff813d9920a563d1");
    }

    private static AccessScope scope(
            String actor,
            Set<Role> roles,
            Set<String> centres,
            Set<String> inCare,
            @Nullable String district,
            boolean full) {
        return new AccessScope(actor, roles, centres, district, full).caringFor(inCare);
    }
}
