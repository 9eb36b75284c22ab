package org.caseledger.query.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.query.listing.GivenCursors;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One case of June was recorded after June was published, and a resolution a day later, which is taken back between two pages. */
class DifferencesMeanwhileTest extends QueryServiceContract {
    private static final LocalDate IN_JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 7, 5);
    private static final LocalDate RESOLVED = PUBLISHED.plusDays(2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);
    private static final UUID JUNE = new UUID(8, 1);
    private static final String DIFFERENCES = "/api/publications/" + JUNE + "/differences";

    private final OneCase one = new OneCase(PATNA, IN_JUNE, 1);
    private Event[] resolved = {};

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected void given(TestLog log) {
        log.append(IN_JUNE, WORKER, one.registered());
        long counted = log.append(IN_JUNE, WORKER, one.served(IN_JUNE, Service.LEGAL_AID));
        log.append(
                PUBLISHED,
                OFFICER,
                new FiguresPublished(
                        JUNE,
                        PublicationPeriod.MONTH,
                        "2025-06",
                        LocalDate.of(2025, 6, 1),
                        LocalDate.of(2025, 6, 30),
                        "1",
                        counted,
                        new PublishedTotals(1, 0, 0, 0, 0, 0),
                        PUBLISHED));
        log.append(PUBLISHED.plusDays(1), WORKER, new OneCase(PATNA, IN_JUNE, 2).registered());
        resolved = one.resolved(IN_JUNE);
        log.append(RESOLVED, WORKER, resolved);
    }

    @Test
    void a_page_that_follows_is_of_the_moment_of_the_first() {
        JsonNode first = get("?limit=1");
        service.log().append(RESOLVED, WORKER, one.voided(2, resolved[0], RESOLVED));

        JsonNode second = get("?limit=1&cursor=" + first.get("next").asString());

        assertThat(first.at("/entries/0/type").asString()).isEqualTo("CaseResolved");
        assertThat(second.at("/entries/0/type").asString()).isEqualTo("CaseRegistered");
        for (String ofAll : List.of("then", "now", "changedSince", "seen", "elsewhere", "position", "time")) {
            assertThat(second.get(ofAll)).as(ofAll).isEqualTo(first.get(ofAll));
        }
        assertThat(first.at("/seen/resolvedInPeriod").asInt()).isEqualTo(1);
        assertThat(get("").at("/seen/resolvedInPeriod").asInt()).isZero();
    }

    @Test
    void a_cursor_without_a_position_is_none() {
        String cursor = GivenCursors.of(DIFFERENCES, "first", RESOLVED.toString(), "4", PATNA);

        assertThat(service.get(Users.STATE_OFFICER, DIFFERENCES + "?cursor=" + cursor)
                        .text())
                .contains("CURSOR_UNREADABLE");
    }

    private JsonNode get(String query) {
        return service.get(Users.STATE_OFFICER, DIFFERENCES + query).json();
    }
}
