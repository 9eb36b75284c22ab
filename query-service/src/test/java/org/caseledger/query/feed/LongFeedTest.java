package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** Who asks a log for what is rare in it: it is longer than what is looked at in one piece. */
class LongFeedTest extends QueryServiceContract {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final int OF_A_BLOCK = 250;
    private static final String RARE = "/api/events?type=AccessLogSealed";

    private final List<Long> rare = new ArrayList<>();

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected String[] settings() {
        return new String[] {RunningQueryService.FEED_HEARTBEAT + "1ms"};
    }

    /** Some at once, and one behind more than a piece of others. */
    @Override
    protected void given(TestLog log) {
        appendOthers(log, EventFeed.PIECE - 100);
        for (int i = 0; i < 200; i++) {
            rare.add(log.append(DAY, Who.LEDGER, new AccessLogSealed("2025-05", i, "", "", DAY)));
        }
        appendOthers(log, 3 * EventFeed.PIECE);
        rare.add(log.append(DAY, Who.LEDGER, new AccessLogSealed("2025-05", 0, "", "", DAY)));
        appendOthers(log, 2 * EventFeed.PIECE);
    }

    @Test
    void who_does_not_wait_is_answered_with_what_comes_next_however_far_it_is_and_with_nothing_at_the_head_alone() {
        awaitHead();
        List<Long> found = new ArrayList<>();
        Answer answer;
        do {
            answer = service.get(Users.AUDITOR, RARE + from(found.isEmpty() ? -1 : found.get(found.size() - 1)));
            found.addAll(Consumer.ids(answer));
        } while (!answer.text().equals("[]"));

        assertThat(found).isEqualTo(rare);
        assertThat(answer.header("Ledger-Position"))
                .isEqualTo(Long.toString(service.log().head()));
    }

    @Test
    void a_batch_that_has_something_ends_after_a_piece_of_the_log() {
        awaitHead();
        long first = rare.get(0);

        Answer answer = service.get(Users.AUDITOR, RARE + from(first - 1) + "&limit=1000");

        assertThat(Consumer.ids(answer)).isEqualTo(rare.subList(0, rare.size() - 1));
        assertThat(Long.parseLong(String.valueOf(answer.header("Ledger-Position"))))
                .isLessThan(first + 2L * EventFeed.PIECE);
    }

    @Test
    void who_waits_is_answered_with_what_is_found_behind_many_pieces() {
        awaitHead();
        long behindTheFirst = rare.get(rare.size() - 2);

        Answer answer = service.get(Users.AUDITOR, RARE + from(behindTheFirst) + "&timeout=30");

        assertThat(Consumer.ids(answer)).containsExactly(rare.get(rare.size() - 1));
    }

    @Test
    void who_waits_in_vain_is_told_that_all_of_the_log_was_looked_at() {
        awaitHead();

        Answer answer = service.get(Users.AUDITOR, "/api/events?type=CaseClosed&timeout=5");

        assertThat(answer.text()).isEqualTo("[]");
        assertThat(answer.header("Ledger-Position"))
                .isEqualTo(Long.toString(service.log().head()));
    }

    @Test
    void a_stream_beats_between_the_pieces_and_skips_and_repeats_nothing() throws IOException {
        awaitHead();
        List<Long> beats = new ArrayList<>();
        List<Long> found = new ArrayList<>();
        try (var body = service.open(Users.AUDITOR, RARE, "").body();
                var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            boolean beating = false;
            while (found.size() < rare.size()) {
                String line = lines.readLine();
                if (line.startsWith("id: ")) {
                    (beating ? beats : found).add(Long.valueOf(line.substring(4)));
                }
                beating = line.equals(": heartbeat");
            }
        }

        assertThat(found).isEqualTo(rare);
        assertThat(beats).as("where it is between two of them").anyMatch(at -> at > rare.get(rare.size() - 2) + 1);
    }

    private void awaitHead() {
        long head = service.log().head();
        assertThat(Consumer.ids(service.get(Users.AUDITOR, "/api/events?timeout=30" + from(head - 1))))
                .containsExactly(head);
    }

    private static String from(long lastEventId) {
        return lastEventId < 0 ? "" : "&lastEventId=" + lastEventId;
    }

    private static void appendOthers(TestLog log, int events) {
        AccessLogEvent other = new AccessLogDropped("2025-05", DAY);
        for (int left = events; left > 0; left -= OF_A_BLOCK) {
            log.append(
                    DAY,
                    Who.LEDGER,
                    Collections.nCopies(Math.min(left, OF_A_BLOCK), other).toArray(AccessLogEvent[]::new));
        }
    }
}
