package org.caseledger.command.accesslog;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.Command;
import org.caseledger.events.AccessLogEvent;

/** A month of the access ledger is over and was read; sent by the ledger itself. */
public record SealAccessLog(String month, long size, String root, String block, LocalDate today) implements Command {
    @TargetAggregateIdentifier
    @Override
    public String target() {
        return AccessLogEvent.AGGREGATE;
    }

    @Override
    public LocalDate occurredOn() {
        return today;
    }
}
