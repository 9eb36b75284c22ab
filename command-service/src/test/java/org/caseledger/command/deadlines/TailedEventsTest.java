package org.caseledger.command.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.folds.LogPlace;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class TailedEventsTest {
    private static final UUID CASE = new UUID(4, 2);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 15);
    private static final FollowUpRecorded ANSWERED =
            new FollowUpRecorded(CASE, DAY, FollowUpMode.PHONE, FollowUpOutcome.SAFE_AND_STABLE, DAY);
    private static final FollowUpMissed MISSED = new FollowUpMissed(CASE, DAY, DAY.plusDays(4));
    private static final CaseAssigned OF_NO_INTEREST = new CaseAssigned(CASE, "w-7", DAY);

    @TempDir
    Path folder;

    private JournaledStore store;
    private MongoClient client;
    private LogCollection log;
    private LogNotifier bell;
    private TailedEvents events;
    private Head head = Head.EMPTY;
    private LogPlace place = LogPlace.BEGINNING;

    @BeforeEach
    void open() {
        store = JournaledStore.open(folder, 0);
        client = MongoClients.create(store.uri());
        log = LogCollection.of(client, client.getDatabase("deadlines"));
        bell = new LogNotifier(client, log);
        events = new TailedEvents(new LogReader(log), bell);
    }

    @AfterEach
    void close() {
        events.close();
        bell.close();
        client.close();
        store.close();
    }

    @Test
    void what_matters_is_read_in_order_and_the_rest_is_read_over() {
        append(OF_NO_INTEREST, ANSWERED);
        append(OF_NO_INTEREST);
        append(MISSED, OF_NO_INTEREST);

        assertThat(upToTheHead()).containsExactly(ANSWERED, MISSED);
    }

    @Test
    void blocks_of_no_interest_do_not_look_like_the_head() {
        for (int i = 0; i < 900; i++) {
            append(OF_NO_INTEREST, OF_NO_INTEREST, OF_NO_INTEREST, OF_NO_INTEREST, OF_NO_INTEREST);
        }
        append(MISSED);

        assertThat(upToTheHead()).containsExactly(MISSED);
    }

    @Test
    void what_was_stored_since_is_read_at_the_next_asking() {
        append(ANSWERED);
        assertThat(upToTheHead()).containsExactly(ANSWERED);
        assertThat(upToTheHead()).isEmpty();

        append(MISSED);

        assertThat(upToTheHead()).containsExactly(MISSED);
    }

    @Test
    void reading_goes_on_from_a_place_that_another_process_has_read_up_to() {
        append(ANSWERED);
        upToTheHead();
        LogPlace kept = place;
        append(MISSED);
        upToTheHead();

        place = kept;
        assertThat(upToTheHead()).containsExactly(MISSED);
        try (TailedEvents another = new TailedEvents(new LogReader(log), bell)) {
            assertThat(another.holds(kept)).isTrue();
            assertThat(another.after(kept).events()).containsExactly(new NewEvents.Placed(head.position(), MISSED));
        }
    }

    @Test
    void a_place_of_another_log_is_not_held_and_is_not_read_on_from() {
        append(ANSWERED);
        upToTheHead();
        LogPlace forked = new LogPlace(place.position(), Hash.ZERO);

        assertThat(events.holds(forked)).isFalse();
        assertThat(events.holds(new LogPlace(99, place.hash()))).isFalse();
        assertThatThrownBy(() -> events.after(forked)).isInstanceOf(BrokenLog.class);
    }

    private List<CaseEvent> upToTheHead() {
        List<CaseEvent> all = new ArrayList<>();
        for (NewEvents.Batch some = events.after(place); !some.upTo().equals(place); some = events.after(place)) {
            some.events().forEach(placed -> all.add(placed.event()));
            place = some.upTo();
        }
        return all;
    }

    private void append(CaseEvent... stored) {
        List<Leaf> leaves = new ArrayList<>();
        for (CaseEvent event : stored) {
            leaves.add(Leaf.of(stored(event)));
        }
        Block block = Block.seal(head, Instant.parse("2025-07-20T00:00:00Z"), "node", List.of(), leaves);
        head = block.asHead();
        log.store(block);
    }

    /** Each on an aggregate of its own: a case's sequence is of no interest here. */
    private static LogEvent stored(CaseEvent event) {
        return new LogEvent(
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                "Case",
                0,
                Instant.parse("2025-07-20T00:00:00Z"),
                event.getClass().getSimpleName(),
                "1",
                LedgerJson.mapper().writeValueAsBytes(event),
                "{}".getBytes(StandardCharsets.UTF_8),
                null);
    }
}
