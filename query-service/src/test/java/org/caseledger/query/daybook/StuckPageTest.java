package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.Event;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page whose network stands still, as that of a laptop that went to sleep, is given up and keeps no other page from its board. */
@OnlyInFull
class StuckPageTest extends QueryServiceContract {
    /** Together more than any buffer on the way holds. */
    private static final int CENTRES = 90;

    private static final int LETTERS_OF_A_NAME = 100_000;

    /** A page that hears nothing for so long says that its figures are late. */
    private static final Duration LATE = Duration.ofSeconds(15);

    /** Longer than a page is waited for that stands still. */
    private static final Duration WATCHED = Duration.ofSeconds(45);

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @BeforeEach
    void large() {
        service.log()
                .append(
                        RunningQueryService.OPENED_ON,
                        Who.LEDGER,
                        IntStream.range(10, 10 + CENTRES)
                                .mapToObj(StuckPageTest::centre)
                                .toArray(Event[]::new));
    }

    private static Event centre(int number) {
        return new CentreCommissioned(
                "BR-PAT-" + number,
                CentreKind.DISTRICT_HEADQUARTERS,
                "PAT",
                number,
                "x".repeat(LETTERS_OF_A_NAME),
                "x",
                RunningQueryService.OPENED_ON);
    }

    @Test
    void others_hear_of_the_service_all_the_time_and_it_is_forgotten() throws IOException {
        BoardStream stream = service.bean(BoardStream.class);
        try (Socket asleep = new Socket();
                BufferedReader awake = new BufferedReader(new InputStreamReader(
                        service.open(Users.WORKER_IN_GAYA, "/api/centres/board/stream", "")
                                .body(),
                        StandardCharsets.UTF_8))) {
            asleep.setReceiveBufferSize(4_096);
            asleep.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
            asleep.getOutputStream()
                    .write(("GET /api/centres/board/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + service.token(Users.STATE_OFFICER) + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            await().until(() -> stream.open() == 2);

            long begun = System.nanoTime();
            Duration longest = Duration.ZERO;
            long heard = begun;
            while (System.nanoTime() - begun < WATCHED.toNanos()) {
                assertThat(awake.readLine()).isNotNull();
                long now = System.nanoTime();
                Duration silence = Duration.ofNanos(now - heard);
                longest = silence.compareTo(longest) > 0 ? silence : longest;
                heard = now;
            }

            assertThat(longest).as("longest silence on the other page").isLessThan(LATE);
            assertThat(stream.open()).as("pages that are served").isEqualTo(1);
        }
    }
}
