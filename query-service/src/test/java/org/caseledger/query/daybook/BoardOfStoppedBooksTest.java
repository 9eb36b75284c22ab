package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Books before an event that this version does not know stand still, though the service goes on. */
@OnlyInFull
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BoardOfStoppedBooksTest extends QueryServiceContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Test
    void a_page_is_told_that_its_figures_are_late_and_shown_no_board_as_if_it_were_the_newest() throws IOException {
        try (BufferedReader page = open()) {
            assertThat(nextEvent(page)).isEqualTo("board");
            assertThat(nextEvent(page)).isEqualTo("alive");
            service.log()
                    .appendUnknown(
                            TestLog.noon(service.log().lastDayAt(service.log().head())));

            String said = nextEvent(page);
            while (said.equals("alive")) { // it is noticed soon
                said = nextEvent(page);
            }
            assertThat(said).isEqualTo("behind");
            assertThat(nextEvent(page)).isEqualTo("behind");
        }
    }

    private BufferedReader open() {
        return new BufferedReader(new InputStreamReader(
                service.open(Users.STATE_OFFICER, "/api/centres/board/stream", "")
                        .body(),
                StandardCharsets.UTF_8));
    }

    private static String nextEvent(BufferedReader page) throws IOException {
        while (true) {
            String line = Objects.requireNonNull(page.readLine());
            if (line.startsWith("event:")) {
                return line.substring("event:".length()).strip();
            }
        }
    }
}
