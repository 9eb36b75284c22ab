package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Event;
import org.caseledger.events.Role;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A State that brings its paper registers forward in one day: every case under follow-up has the same first day in all registers. */
@OnlyInFull
@RequiresReplicaSet
class BroughtForwardOnOneDayOnReplicaSetTest extends QueryServiceContract {
    private static final int CASES = 25_000;
    private static final int OF_GAYA = 10_000;
    private static final int AT_ONCE = 100;
    private static final int PAGE = 500;
    private static final LocalDate RESOLVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 25);

    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }

    @Override
    protected void given(TestLog log) {
        Who worker = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
        List<Event> block = new ArrayList<>();
        for (int serial = 1; serial <= CASES; serial++) {
            OneCase one = new OneCase(serial <= OF_GAYA ? GAYA : PATNA, RESOLVED.minusDays(serial % 100), serial);
            block.add(one.broughtForward(DAY, CaseStatus.UNDER_FOLLOW_UP, RESOLVED));
            block.add(one.planned(RESOLVED));
            if (serial % AT_ONCE == 0) {
                log.append(DAY, worker, block.toArray(Event[]::new));
                block.clear();
            }
        }
    }

    /** Their plans ask for days 7 and 15 after the resolution, which were more than three days ago. */
    @Test
    void each_is_in_its_lists_once_and_counted_once() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> service.bean(SpanKeeper.class).position()
                        >= service.log().head());

        String overdue = "/api/follow-ups?state=overdue&on=" + DAY;
        assertThat(counted(overdue)).isEqualTo(2 * CASES);
        assertThat(counted(overdue + "&centre=" + GAYA)).isEqualTo(2 * OF_GAYA);
        assertThat(listed(overdue + "&centre=" + GAYA, "followUps"))
                .hasSize(2 * OF_GAYA)
                .doesNotHaveDuplicates();
        assertThat(listed("/api/cases?centre=" + PATNA, "cases"))
                .hasSize(CASES - OF_GAYA)
                .doesNotHaveDuplicates();
    }

    private long counted(String list) {
        JsonNode page = service.get(Users.STATE_OFFICER, list + "&limit=1").json();
        return page.path("counts").path("followUps").asLong();
    }

    private List<String> listed(String list, String lines) {
        List<String> all = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            JsonNode page = service.get(
                            Users.STATE_OFFICER, list + "&limit=" + PAGE + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path(lines).forEach(line -> all.add(line.toString()));
            next = page.path("next").stringValue(null);
        }
        return all;
    }
}
