package org.caseledger.query.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.Service;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures are published in the middle of a day, and what one half of it records the other half takes back. */
class PublishedWithinADayTest {
    private static final LocalDate IN_JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 7, 5);

    private final UUID publication = UUID.randomUUID();
    private final OneCase one = new OneCase(RunningQueryService.PATNA, IN_JUNE, 1);

    @Test
    void what_was_counted_and_is_taken_back_later_that_day_is_told() {
        try (RunningQueryService service = new RunningQueryService(TestStore.local())) {
            service.log().append(IN_JUNE, Who.LEDGER, one.registered());
            service.log().append(IN_JUNE, Who.LEDGER, one.served(IN_JUNE, Service.LEGAL_AID));
            Event resolved = one.resolved(LocalDate.of(2025, 6, 20))[0];
            long countedUpTo = service.log().append(PUBLISHED, Who.LEDGER, resolved);
            service.log().append(PUBLISHED, Who.LEDGER, published(countedUpTo));
            service.log().append(PUBLISHED, Who.LEDGER, one.voided(2, resolved, PUBLISHED));

            JsonNode differences = service.get(Users.STATE_OFFICER, "/api/publications/" + publication + "/differences")
                    .json();

            assertThat(differences.at("/then/resolvedInPeriod").asInt()).isEqualTo(1);
            assertThat(differences.at("/now/resolvedInPeriod").asInt()).isZero();
            assertThat(differences.at("/seen/resolvedInPeriod").asInt()).isEqualTo(-1);
            assertThat(differences.at("/entries/0/type").asString()).isEqualTo("EntryVoided");
        }
    }

    private FiguresPublished published(long countedUpTo) {
        return new FiguresPublished(
                publication,
                PublicationPeriod.MONTH,
                "2025-06",
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2025, 6, 30),
                "1",
                countedUpTo,
                new PublishedTotals(1, 0, 1, 0, 0, 0),
                PUBLISHED);
    }
}
