package org.caseledger.query.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.query.daybook.StateTotals;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** A view that has not come as far as a caller asks is not asked for an older answer. */
class ViewBehindTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 5);

    @Test
    @Turn.First
    void what_was_known_when_the_view_has_not_come_so_far_is_not_answered_from_what_it_has() {
        try (RunningQueryService service =
                new RunningQueryService(TestStore.local(), "--caseledger.processing.patience=100ms")) {
            OneCase one = new OneCase(RunningQueryService.PATNA, DAY, 1);
            service.log().append(DAY, Who.LEDGER, one.registered());
            long unknown = service.log().appendUnknown(TestLog.noon(DAY), Who.LEDGER, one.id());
            await().until(() -> service.bean(ReadYourWrites.class).position(StateTotals.VIEW) == unknown - 1);

            SoftAssertions softly = new SoftAssertions();
            List<Read> asked = Read.all(service).stream()
                    .filter(read -> KnownAt.class.equals(read.parameters().get("knownAt")))
                    .filter(read -> !read.path().matches(".*/(history|knowledge)")) // read the log itself
                    .toList();
            for (Read read : asked) {
                String path = read.withRequiredBut("knownAt", one.id().toString()) + "&knownAt=";
                softly.assertThat(get(service, path + (unknown - 1)).status())
                        .as(read.path())
                        .isEqualTo(200);
                for (String ahead : List.of(Long.toString(unknown), DAY.toString(), DAY + "T17:00:00Z")) {
                    Answer answer = get(service, path + ahead);
                    softly.assertThat(answer.text())
                            .as("%s %s", read.path(), ahead)
                            .contains("\"code\":\"VIEW_BEHIND\"");
                    softly.assertThat(answer.header("Retry-After")).isNotNull();
                }
            }
            softly.assertAll();
            assertThat(asked).hasSizeGreaterThan(10);
        }
    }

    /** Names no position: who does waits already for that. */
    private static Answer get(RunningQueryService service, String path) {
        return service.send(service.request(Users.STATE_OFFICER, path).setHeader(ReadYourWrites.HEADER, "0"));
    }
}
