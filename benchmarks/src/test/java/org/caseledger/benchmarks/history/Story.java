package org.caseledger.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run made up by hand: who sent what, what they were told, what the log holds. Places are written {@code aggregate/sequence}. */
final class Story {
    private static final Instant DAY = Instant.parse("2026-02-01T00:00:00Z");

    private final List<HistoryLine> entries = new ArrayList<>();
    private final Map<Long, Sent> sent = new HashMap<>();
    private final List<LoggedBlock> blocks = new ArrayList<>();
    private @Nullable ViewContents view;
    private @Nullable String broken;

    Story sends(String writer, long op, String... places) {
        return sends(writer, op, null, places);
    }

    Story sendsWithKey(String writer, long op, String key, String... places) {
        return sends(writer, op, key, places);
    }

    private Story sends(String writer, long op, @Nullable String key, String... places) {
        List<SentEvent> events =
                Stream.of(places).map(place -> event(op, place)).toList();
        return sends(new Sent(writer, op, key, key == null ? null : "of " + key, events));
    }

    /** The same events once more, as another op. */
    Story sendsAgain(String writer, long op, long first) {
        Sent before = sent(first);
        return sends(new Sent(writer, op, before.key(), before.fingerprint(), before.events()));
    }

    Story sends(Sent command) {
        entries.add(command);
        sent.put(command.op(), command);
        return this;
    }

    Story isTold(long op, Answer answer) {
        entries.add(Told.of(sent(op).writer(), op, answer));
        return this;
    }

    Story isTold(long op, Answer answer, long first, long last) {
        entries.add(new Told(sent(op).writer(), op, answer, first, last));
        return this;
    }

    /** One block at the end of the log, of all events of these commands, with their keys. */
    Story stores(long... ops) {
        List<EventInLog> events = new ArrayList<>();
        List<LoggedKey> keys = new ArrayList<>();
        for (long op : ops) {
            long first = next() + events.size();
            for (SentEvent event : sent(op).events()) {
                events.add(new EventInLog(next() + events.size(), event.id(), event.aggregate(), event.sequence()));
            }
            String key = sent(op).key();
            if (key != null) {
                keys.add(new LoggedKey(key, "of " + key, first, next() + events.size() - 1));
            }
        }
        return block(next(), keys, events);
    }

    /** One block at this position with some event of a command. */
    Story storesAt(long position, long op, String place) {
        SentEvent event = event(op, place);
        return block(
                position,
                List.of(),
                List.of(new EventInLog(position, event.id(), event.aggregate(), event.sequence())));
    }

    private Story block(long position, List<LoggedKey> keys, List<EventInLog> events) {
        String prev = blocks.isEmpty() ? "0".repeat(64) : last().hash();
        blocks.add(new LoggedBlock(position, DAY.plusSeconds(position), prev, hash(position), keys, events));
        return this;
    }

    /** The last block with one thing changed. */
    Story changed(UnaryOperator<LoggedBlock> change) {
        blocks.set(blocks.size() - 1, change.apply(last()));
        return this;
    }

    Story isBroken(String why) {
        broken = why;
        return this;
    }

    Story resumes(String reader, long after) {
        entries.add(new Resumed(reader, after));
        return this;
    }

    /** The reader is given what the log holds, from this position to the end of its block. */
    Story sees(String reader, long position) {
        LoggedBlock block = blocks.stream()
                .filter(some -> some.position() <= position && position <= some.last())
                .findFirst()
                .orElseThrow();
        List<UUID> ids = block.events().stream()
                .filter(event -> event.position() >= position)
                .map(EventInLog::id)
                .toList();
        return sees(reader, position, block.hash(), ids);
    }

    Story sees(String reader, long position, String hash, List<UUID> ids) {
        entries.add(new SawBlock(reader, position, hash, ids));
        return this;
    }

    Story stops(String reader) {
        entries.add(new Stopped(reader, "the log is broken"));
        return this;
    }

    Story viewUpTo(long token, FoldedDocument... documents) {
        view = new ViewContents(token, List.of(documents));
        return this;
    }

    Verdict verdict() {
        History history = new History(entries);
        LogContents log = new LogContents(blocks, broken);
        return view == null ? Checker.check(history, log) : Checker.check(history, log, view);
    }

    static UUID id(long op, String place) {
        return UUID.nameUUIDFromBytes((op + ":" + place).getBytes(UTF_8));
    }

    static String hash(long position) {
        return "hash of " + position;
    }

    private static SentEvent event(long op, String place) {
        String[] parts = place.split("/", -1);
        return new SentEvent(id(op, place), parts[0], Long.parseLong(parts[1]));
    }

    private Sent sent(long op) {
        Sent command = sent.get(op);
        if (command == null) {
            throw new IllegalArgumentException("nobody sends " + op);
        }
        return command;
    }

    private long next() {
        return blocks.isEmpty() ? 0 : last().last() + 1;
    }

    private LoggedBlock last() {
        return blocks.get(blocks.size() - 1);
    }
}
