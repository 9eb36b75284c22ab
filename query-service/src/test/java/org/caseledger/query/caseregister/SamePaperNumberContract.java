package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.Role;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same page of the paper register was brought forward three times. */
abstract class SamePaperNumberContract extends QueryServiceContract {
    private static final LocalDate DAY = LocalDate.of(2023, 4, 5);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final List<UUID> CASES = List.of(new UUID(9, 3), new UUID(9, 1), new UUID(9, 2));

    @Override
    protected void given(TestLog log) {
        CASES.forEach(id -> log.append(DAY, WORKER, broughtForward(id)));
    }

    @Test
    void each_is_on_one_page() {
        List<String> newestFirst =
                new ArrayList<>(CASES.stream().map(UUID::toString).toList());
        Collections.reverse(newestFirst);

        assertThat(seen("")).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void all_are_found_by_the_number_on_paper_and_by_what_it_begins_with() {
        for (String number : List.of(
                "17/2022",
                "017/2022",
                "17",
                "17/20",
                "B",
                "BR-",
                PATNA + "-BF-17/2022",
                PATNA + "-BF-017/2022",
                PATNA + "-BF-0017",
                PATNA + "-BF",
                "BF-17/2022",
                "BF-017/2022",
                "BF-17",
                "BF-",
                "BF",
                "BF-१७/२०२२",
                "१७/२०२२")) {
            assertThat(seen("&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8)))
                    .as(number)
                    .containsExactlyElementsOf(inOrder());
        }
        for (String number : List.of(
                "7/2022",
                "17/2023",
                "OSC/17",
                "BR-17/2022",
                "BR-GAY-01-BF-17/2022",
                PATNA + "-BF-0170/2022",
                "BF-7/2022",
                "BF-OSC/17",
                "BF-BF-17/2022")) {
            assertThat(seen("&number=" + number)).as(number).isEmpty();
        }
    }

    private static List<String> inOrder() {
        return CASES.stream().map(UUID::toString).sorted().toList();
    }

    private List<String> seen(String filter) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = service.get(Users.WORKER_IN_PATNA, "/api/cases?limit=1" + filter + cursor)
                    .json();
            page.get("cases").forEach(one -> seen.add(one.get("id").asString()));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return seen;
    }

    private static CaseBroughtForward broughtForward(UUID id) {
        return new CaseBroughtForward(
                id,
                UUID.randomUUID(),
                PATNA,
                PATNA + "-BF-17/2022",
                IntakeChannel.POLICE,
                DAY.minusDays(40),
                AgeBand.UNKNOWN,
                DAY.minusDays(40),
                CaseStatus.IN_SERVICE,
                null,
                null,
                DAY,
                List.of(new Posting(
                        PATNA,
                        null,
                        null,
                        Account.OUTSIDE,
                        Account.of(CaseStatus.IN_SERVICE),
                        DAY,
                        PostingReason.BROUGHT_FORWARD,
                        null,
                        1)));
    }
}
