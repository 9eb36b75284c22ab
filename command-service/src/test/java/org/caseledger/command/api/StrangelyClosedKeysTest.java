package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.Test;

/** Somebody who can write to the database of keys, and to nothing else, closes keys of women whom nobody forgets. */
@BesideOthers
class StrangelyClosedKeysTest extends ForgettingStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    String database() {
        return "strangely_closed";
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "caseledger.sealing.plain-for", "300ms",
                "caseledger.forgetting.fence", "800ms",
                "caseledger.forgetting.every", "50ms");
    }

    @Test
    @Turn.First
    void they_are_opened_again() {
        String forgotten = approvedTwice();
        await().atMost(PATIENCE).until(() -> isForgotten(service, forgotten));
        String other = endedLongAgo();
        List<Object> closings = List.of(
                closedFor(idOf(forgotten)),
                closedFor(idOf(other)),
                closedFor(UUID.randomUUID().toString()),
                closedFor("no id"),
                "nothing");
        for (Object closing : closings) {
            String path = endedLongAgo();
            keys(service).updateMany(Filters.in("_id", keysOf(service, path)), Updates.set("closed", closing));
            await().atMost(PATIENCE).until(() -> reveal(path).status() == 409);

            Service next =
                    Service.startOn(store.uri(database()), settings()); // which looks at all, as each does now and then
            try {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(closed(service, keysOf(service, path)))
                                .as("%s", closing)
                                .isEmpty());
            } finally {
                next.stop();
            }

            shown(reveal(path));
        }
    }

    private static Document closedFor(String caseId) {
        return new Document("case", caseId).append("by", UUID.randomUUID().toString());
    }
}
