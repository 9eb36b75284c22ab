package org.caseledger.query.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;

/** A subscriber that keeps the ids it was given, in the order it was given them. */
final class Consumer {
    final List<Long> ids = new ArrayList<>();

    /** Long-polls from its own last id until it has this one. */
    void poll(RunningQueryService service, DemoUser user, long from, long until, int limit) {
        long last = from;
        while (last < until) {
            Answer batch = service.get(
                    user, "/api/events?timeout=20&limit=" + limit + (last < 0 ? "" : "&lastEventId=" + last));
            if (batch.status() != 200) {
                throw new IllegalStateException(batch.text());
            }
            ids.addAll(ids(batch));
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        }
    }

    /** Follows the stream until it has this id. An id without data is a heartbeat and no event: it says how far was looked. */
    void stream(RunningQueryService service, DemoUser user, long from, long until) {
        String lastEventId = from < 0 ? "" : Long.toString(from);
        try (var body = service.open(user, "/api/events", lastEventId).body();
                var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            long id = from;
            long last = from;
            for (String line = lines.readLine(); line != null && last < until; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    ids.add(id);
                    last = id;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Long> ids(Answer batch) {
        return StreamSupport.stream(batch.json().spliterator(), false)
                .map(event -> Long.valueOf(event.get("id").asString()))
                .toList();
    }
}
