package org.caseledger.query.projection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.stream.LogEventMessage;
import org.caseledger.service.stream.PositionTokens;

/**
 * A view counted from the log in memory: event by event, without batches, tokens or a database. Shares with the kept view only what
 * each event means.
 */
public final class Recount<V> {
    /** Blocks that are read at once: a day of a busy State is a few reads. */
    private static final int WINDOW = 1000;

    private final ReadModel<V> model;
    private final BiPredicate<String, Long> takes;
    private final AnnotationEventHandlerAdapter handlers;
    private final Map<String, ViewDocument<V>> rows = new TreeMap<>();
    private long position = PositionTokens.TAIL;

    /** @param takes whether the event at this position is to be counted into this document */
    public Recount(ReadModel<V> model, BiPredicate<String, Long> takes) {
        this.model = model;
        this.takes = takes;
        this.handlers = new AnnotationEventHandlerAdapter(model.projection(this::change));
    }

    /** What the events after one position and up to another, which the log has, say alone. */
    public static <V> Map<String, ViewDocument<V>> between(ReadModel<V> model, LogReader log, long after, long upTo) {
        Recount<V> recount = new Recount<>(model, (id, position) -> position > after && position <= upTo);
        List<Block> blocks = log.from(after + 1, WINDOW);
        while (!blocks.isEmpty()) {
            for (Block block : blocks) {
                if (block.position() > upTo) {
                    return recount.rows();
                }
                recount.count(block);
            }
            blocks = log.from(blocks.get(blocks.size() - 1).next(), WINDOW);
        }
        return recount.rows();
    }

    /** @throws IllegalStateException if an event cannot be handled, naming its position */
    public void count(Block block) {
        for (TrackedEventMessage<?> message : LogEventMessage.allOf(block, KnownEvents::classOf)) {
            position = PositionTokens.of(message);
            count(message);
        }
    }

    public Map<String, ViewDocument<V>> rows() {
        return Collections.unmodifiableMap(rows);
    }

    /** The documents by identity, as they would be stored. */
    public Map<String, Document> documents() {
        Map<String, Document> documents = new TreeMap<>();
        rows.forEach((id, row) -> documents.put(id, Documents.write(model, row)));
        return documents;
    }

    private void count(TrackedEventMessage<?> message) {
        try {
            if (handlers.canHandle(message)) {
                handlers.handle(message);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the event at position " + position + " cannot be counted", e);
        }
    }

    private void change(String id, ViewChanges.Change<V> change) {
        if (takes.test(id, position)) {
            ViewDocument<V> before = rows.get(id);
            rows.put(id, new ViewDocument<>(id, position, change.to(before == null ? null : before.value())));
        }
    }
}
