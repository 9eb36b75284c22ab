package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;

/** A token names roles and centres, and not which belong together. */
class PostsOfTokensTest {
    private static final String PATNA = "BR-PAT-01";
    private static final String GAYA = "BR-GAY-01";

    private final Map<String, Set<Role>> posts = new HashMap<>();

    private final RelievedStaff staff = new RelievedStaff() {
        @Override
        public boolean isRelieved(String actor, Role role, String centre) {
            return false;
        }

        @Override
        public Set<Role> postsOf(String actor, String centre) {
            return posts.getOrDefault(centre, Set.of());
        }
    };

    @Test
    void an_assistant_here_and_a_counsellor_elsewhere_is_each_where_the_ledger_says_it() {
        posts.put(PATNA, Set.of(Role.OFFICE_ASSISTANT));
        posts.put(GAYA, Set.of(Role.PSYCHO_SOCIAL_COUNSELLOR));

        AccessScope both = staff.narrow(token(Set.of(PATNA, GAYA)));

        assertThat(both.in(Role.OFFICE_ASSISTANT).centres()).containsExactly(PATNA);
        assertThat(both.in(Role.PSYCHO_SOCIAL_COUNSELLOR).centres()).containsExactly(GAYA);
    }

    /** The issuer gave a role anew, or took a centre and left its role: she fills another post here. */
    @Test
    void a_role_that_is_none_of_her_post_gives_nothing_there() {
        posts.put(PATNA, Set.of(Role.OFFICE_ASSISTANT));
        posts.put(GAYA, Set.of(Role.CASE_WORKER));

        AccessScope left = staff.narrow(token(Set.of(PATNA)));
        assertThat(left.roles()).containsExactly(Role.OFFICE_ASSISTANT);

        AccessScope one =
                staff.narrow(new AccessScope("someone-1", Set.of(Role.CASE_WORKER), Set.of(PATNA, GAYA), null, false));
        assertThat(one.in(Role.CASE_WORKER).centres()).containsExactly(GAYA);
    }

    @Test
    void where_the_ledger_knows_no_post_the_narrowest_role_counts() {
        AccessScope both = staff.narrow(token(Set.of(PATNA, GAYA)));

        assertThat(both.roles()).containsExactly(Role.OFFICE_ASSISTANT);
        assertThat(both.in(Role.OFFICE_ASSISTANT).centres()).containsExactlyInAnyOrder(PATNA, GAYA);
    }

    @Test
    void two_posts_of_one_centre_are_both_there_where_the_ledger_knows_none() {
        AccessScope both = staff.narrow(token(Set.of(PATNA)));

        assertThat(both.in(Role.OFFICE_ASSISTANT).centres()).containsExactly(PATNA);
        assertThat(both.in(Role.PSYCHO_SOCIAL_COUNSELLOR).centres()).containsExactly(PATNA);
    }

    private static AccessScope token(Set<String> centres) {
        return new AccessScope(
                "someone-1", Set.of(Role.OFFICE_ASSISTANT, Role.PSYCHO_SOCIAL_COUNSELLOR), centres, null, false);
    }
}
