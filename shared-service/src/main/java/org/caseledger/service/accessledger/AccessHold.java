package org.caseledger.service.accessledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.service.json.LedgerJson;

/**
 * A month is kept however old it is, because somebody asks about it, or no longer so. Recorded by the administrator of the database.
 *
 * @param held whether it is held from then on
 */
public record AccessHold(YearMonth month, boolean held) implements AccessEntry {
    private static final String HELD = "AccessMonthHeld";
    private static final String RELEASED = "AccessMonthReleased";
    private static final String REVISION = "1";
    private static final String ALL = "hold/";

    static AggregateRange ranges() {
        return AggregateRange.under(ALL);
    }

    @Override
    public List<LogEvent> events(Instant time) {
        UUID id = UUID.randomUUID();
        String metaData = "{\"%s\":\"system\",\"%s\":\"%s\"}"
                .formatted(EventMetadata.ACTOR, EventMetadata.ROLE, Role.SYSTEM.code());
        return List.of(new LogEvent(
                id,
                ALL + id,
                "AccessHold",
                0,
                time,
                held ? HELD : RELEASED,
                REVISION,
                LedgerJson.mapper().writeValueAsBytes(new Stored(month.toString())),
                metaData.getBytes(StandardCharsets.UTF_8),
                null));
    }

    static AccessHold of(LogEvent event) {
        Stored stored = LedgerJson.mapper().readValue(event.payload(), Stored.class);
        return new AccessHold(YearMonth.parse(stored.month), event.type().equals(HELD));
    }

    private record Stored(String month) {}
}
