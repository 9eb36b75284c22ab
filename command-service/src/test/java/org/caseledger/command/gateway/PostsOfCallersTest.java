package org.caseledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.events.Role.CASE_WORKER;
import static org.caseledger.events.Role.CENTRE_ADMINISTRATOR;
import static org.caseledger.events.Role.PARA_LEGAL_PERSONNEL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.command.lookups.CentreFacts;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.PostTenure;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.PostsUnreadable;
import org.junit.jupiter.api.Test;

class PostsOfCallersTest {
    private static final String CENTRE = "BR-PAT-01";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private final AtomicLong clock = new AtomicLong();
    private final List<PostTenure> staff = new ArrayList<>();
    private boolean answers = true;
    private int looks;
    private final PostsOfCallers posts = new PostsOfCallers(this::facts, Duration.ofSeconds(20), clock::get);

    @Test
    void who_was_never_posted_is_believed() {
        assertThat(posts.narrow(worker(CENTRE))).isEqualTo(worker(CENTRE));
    }

    @Test
    void who_is_posted_keeps_the_centre() {
        staff.add(posted(CASE_WORKER));

        assertThat(posts.narrow(worker(CENTRE))).isEqualTo(worker(CENTRE));
    }

    @Test
    void who_is_relieved_has_neither_centre_nor_role() {
        staff.add(relieved(CASE_WORKER));

        AccessScope left = posts.narrow(worker(CENTRE));

        assertThat(left.roles()).isEmpty();
        assertThat(left.centres()).isEmpty();
    }

    @Test
    void whatever_post_the_token_names() {
        staff.add(relieved(PARA_LEGAL_PERSONNEL));

        assertThat(posts.narrow(worker(CENTRE)).roles()).isEmpty();
    }

    @Test
    void another_post_is_no_leave_to_go_on_in_the_former_one() {
        staff.add(relieved(CASE_WORKER));
        staff.add(posted(CENTRE_ADMINISTRATOR));

        assertThat(posts.isRelieved("w-7", CASE_WORKER, CENTRE)).isTrue();
        assertThat(posts.isRelieved("w-7", CENTRE_ADMINISTRATOR, CENTRE)).isFalse();
    }

    @Test
    void who_is_posted_again_is_back() {
        staff.add(relieved(CASE_WORKER));
        staff.add(posted(CASE_WORKER));

        assertThat(posts.narrow(worker(CENTRE))).isEqualTo(worker(CENTRE));
    }

    @Test
    void the_relief_of_somebody_else_takes_nothing() {
        staff.add(new PostTenure("w-8", CASE_WORKER, DAY, DAY.plusDays(3)));

        assertThat(posts.narrow(worker(CENTRE))).isEqualTo(worker(CENTRE));
    }

    @Test
    void officers_have_no_post_to_lose() {
        staff.add(relieved(CASE_WORKER));
        AccessScope officer = new AccessScope("w-7", Set.of(Role.DISTRICT_OFFICER), Set.of(), "PAT", false);

        assertThat(posts.narrow(officer)).isEqualTo(officer);
        assertThat(looks).isZero();
    }

    @Test
    void posts_are_looked_up_again_within_a_minute() {
        staff.add(posted(CASE_WORKER));
        posts.narrow(worker(CENTRE));
        staff.set(0, relieved(CASE_WORKER));
        posts.narrow(worker(CENTRE));
        assertThat(looks).isEqualTo(1);

        clock.addAndGet(Duration.ofSeconds(20).toNanos());

        assertThat(posts.narrow(worker(CENTRE)).roles()).isEmpty();
    }

    @Test
    void where_the_log_does_not_answer_nobody_of_the_centre_is_let_in() {
        answers = false;
        assertThatThrownBy(() -> posts.narrow(worker(CENTRE))).isInstanceOf(PostsUnreadable.class);
    }

    @Test
    void what_was_looked_up_long_ago_is_no_answer() {
        staff.add(posted(CASE_WORKER));
        posts.narrow(worker(CENTRE));
        answers = false;
        assertThat(posts.narrow(worker(CENTRE))).isEqualTo(worker(CENTRE));

        clock.addAndGet(Duration.ofSeconds(20).toNanos());

        assertThatThrownBy(() -> posts.narrow(worker(CENTRE))).isInstanceOf(PostsUnreadable.class);
    }

    private CentreFacts facts(String centre) {
        looks++;
        if (!answers) {
            throw new IllegalStateException("no answer");
        }
        return new CentreFacts(CentreOperation.begun(DAY), staff);
    }

    private static PostTenure posted(Role role) {
        return new PostTenure("w-7", role, DAY, null);
    }

    private static PostTenure relieved(Role role) {
        return new PostTenure("w-7", role, DAY, DAY.plusDays(3));
    }

    private static AccessScope worker(String centre) {
        return new AccessScope("w-7", Set.of(CASE_WORKER), Set.of(centre), null, false);
    }
}
