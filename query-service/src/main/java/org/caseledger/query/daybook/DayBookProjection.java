package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/**
 * Enters every event on the page of the day it was recorded: its postings, and centres that open, stop, work again or end. An event of a later version counts
 * nothing here, but the page says that the day went that far.
 */
final class DayBookProjection {
    private final ViewChanges<Day> days;

    DayBookProjection(ViewChanges<Day> days) {
        this.days = days;
    }

    @EventHandler(payloadType = Object.class)
    void on(
            EventMessage<?> message,
            @MetaDataValue(value = EventMetadata.POSITION, required = true) Long position,
            @MetaDataValue(value = EventMetadata.SEALED_AT, required = true) Instant sealedAt) {
        Object event = message.getPayload();
        String day = LocalDate.ofInstant(sealedAt, LedgerClock.ZONE).toString();
        days.change(day, page -> enter(event, position, page).at(sealedAt));
    }

    private static Day enter(Object event, long position, @Nullable Day page) {
        Day day = Objects.requireNonNullElse(page, Day.EMPTY);
        if (event instanceof CentreCommissioned commissioned) {
            return day.with(CentreOpened.of(commissioned, position));
        }
        if (event instanceof CentreEvent fact) {
            return CentreChanged.of(fact).map(day::with).orElse(day);
        }
        return event instanceof Event known ? day.with(known.postings()) : day;
    }
}
