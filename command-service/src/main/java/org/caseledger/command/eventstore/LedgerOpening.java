package org.caseledger.command.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.Placement;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;

/**
 * Gives an empty log its first event. Several processes may try at once: position 0 is taken by one of them, and all go on with that
 * ledger.
 */
public final class LedgerOpening {
    private final LogReader reader;
    private final Placement placement;
    private final String node;

    LedgerOpening(LogReader reader, Placement placement, String node) {
        this.reader = reader;
        this.placement = placement;
        this.node = node;
    }

    /**
     * Opens the ledger, or reads the one that was opened before, whatever it was opened for.
     *
     * @param clockOffset what a demo ledger adds to wall time once its load has ended
     * @param sealedAt when the ledger begins; nothing in it can be recorded before
     * @param day from which on cases are registered in it
     */
    public Ledger open(Purpose purpose, Duration clockOffset, Instant sealedAt, LocalDate day) {
        return Ledger.read(reader).orElseGet(() -> openEmpty(purpose, clockOffset, sealedAt, day));
    }

    private Ledger openEmpty(Purpose purpose, Duration clockOffset, Instant sealedAt, LocalDate day) {
        LedgerOpened opened = new LedgerOpened(UUID.randomUUID(), purpose, Block.FORMAT, clockOffset, day);
        Leaf leaf = Leaf.of(event(opened, sealedAt.truncatedTo(ChronoUnit.MILLIS)));
        Block first = Block.seal(Head.EMPTY, sealedAt, node, List.of(), List.of(leaf));
        Placement.Outcome outcome = placement.place(first, List.of(new Append(List.of(leaf.event()), null)));
        return switch (outcome.verdict()) {
            case STORED -> Ledger.of(opened);
            case OUTRUN, CLASHED -> openedByAnother();
            case REFUSED, UNKNOWN ->
                throw new StartRefused(
                        "The ledger could not be opened: " + outcome.cause(),
                        "Check that the user of MONGODB_URI may find and insert in collection log, and that a majority of the"
                                + " replica set is up.",
                        outcome.cause());
        };
    }

    private Ledger openedByAnother() {
        Optional<Ledger> other = Ledger.read(reader);
        return other.orElseThrow(
                () -> new StartRefused("Position 0 of the log is taken and cannot be read", "Start again."));
    }

    private static LogEvent event(LedgerOpened opened, Instant time) {
        UUID id = UUID.randomUUID();
        String metaData = "{\"%s\":\"system\",\"%s\":\"%s\"}"
                .formatted(EventMetadata.ACTOR, EventMetadata.ROLE, Role.SYSTEM.code());
        return new LogEvent(
                id,
                id.toString(),
                null,
                0,
                time,
                LedgerOpened.class.getSimpleName(),
                StoredEventNames.FIRST_REVISION,
                LedgerJson.mapper().writeValueAsBytes(opened),
                metaData.getBytes(StandardCharsets.UTF_8),
                null);
    }
}
