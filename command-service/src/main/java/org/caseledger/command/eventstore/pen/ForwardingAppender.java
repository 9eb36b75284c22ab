package org.caseledger.command.eventstore.pen;

import com.mongodb.MongoException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.caseledger.command.eventstore.pen.AggregateRoutes.Route;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.AppendConflict;
import org.caseledger.service.append.Appender;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.caseledger.service.append.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * Forwards each append to whoever has the pen; where that is nobody else, or no answer comes, this process seals it. Forwarding adds no
 * outcome: an append that was not answered and finds its place taken by its own event is stored.
 */
final class ForwardingAppender implements Appender {
    private final Sealer own;
    private final Supplier<@Nullable ForwardingConnection> holder;
    private final LogCollection log;
    private final LogReader reader;
    private final PenMetrics metrics;
    private final AggregateRoutes routes = new AggregateRoutes();

    /** @param holder the way to whoever has the pen; null where this process seals */
    ForwardingAppender(
            Sealer own, Supplier<@Nullable ForwardingConnection> holder, LogCollection log, PenMetrics metrics) {
        this.own = own;
        this.holder = holder;
        this.log = log;
        this.reader = new LogReader(log);
        this.metrics = metrics;
    }

    @Override
    public long append(Append append) {
        ForwardingConnection other = holder.get();
        Route route = enter(append, other == null ? Route.OWN : Route.FORWARDED);
        try {
            return other == null || route == Route.OWN ? own.append(append) : forwarded(append, other);
        } finally {
            routes.leave(append.aggregates());
        }
    }

    private Route enter(Append append, Route wanted) {
        try {
            return routes.enter(append.aggregates(), wanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStored("interrupted before it was tried", e);
        }
    }

    private long forwarded(Append append, ForwardingConnection other) {
        NotStored missing = own.missingBefore(append);
        if (missing != null) {
            throw missing;
        }
        ForwardAnswer answer = send(append, other);
        metrics.forwarded(answer.outcome());
        log.seenElsewhere(answer.seen());
        return switch (answer.outcome()) {
            case STORED -> stored(append, answer);
            case NOT_TAKEN -> own.append(append);
            case UNANSWERED -> sealedAfterAll(append);
            case CONFLICT -> throw refused(append, new AppendConflict(answer.eventId(), answer.text()));
            case KEY_STORED -> throw refused(append, keyStored(append, answer));
            case NOT_STORED -> throw refused(append, new NotStored(answer.text(), null));
            case UNKNOWN -> throw refused(append, new OutcomeUnknown(answer.text(), null));
        };
    }

    private ForwardAnswer send(Append append, ForwardingConnection other) {
        try {
            return other.send(append);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(append, new OutcomeUnknown("interrupted while another node sealed it", e));
        }
    }

    private long stored(Append append, ForwardAnswer answer) {
        own.storedElsewhere(append);
        return answer.position();
    }

    private RuntimeException refused(Append append, RuntimeException why) {
        own.failedElsewhere(append);
        return why;
    }

    private static RuntimeException keyStored(Append append, ForwardAnswer answer) {
        CommandKey key = append.key();
        return key == null ? new OutcomeUnknown(answer.text(), null) : new KeyAlreadyStored(key);
    }

    /** The holder may have stored it, or may store it yet: what is in its place says so, and nothing else does. */
    private long sealedAfterAll(Append append) {
        try {
            return own.append(append);
        } catch (AppendConflict | KeyAlreadyStored taken) {
            OptionalLong there = placeOf(append);
            if (there.isEmpty()) {
                throw taken;
            }
            own.storedElsewhere(append);
            return there.getAsLong();
        } catch (NotStored e) {
            throw new OutcomeUnknown("the holder of the pen did not answer, and this node could not store it", e);
        }
    }

    /** Position of its first event, where a majority has it. */
    private OptionalLong placeOf(Append append) {
        LogEvent first = append.events().get(0);
        try {
            List<RecordedEvent> there = reader.aggregate(first.aggregate(), first.sequence());
            return there.stream()
                    .filter(stored -> stored.event().id().equals(first.id()))
                    .mapToLong(RecordedEvent::position)
                    .findFirst();
        } catch (MongoException e) {
            throw new OutcomeUnknown("whether the holder of the pen stored it could not be asked", e);
        }
    }
}
