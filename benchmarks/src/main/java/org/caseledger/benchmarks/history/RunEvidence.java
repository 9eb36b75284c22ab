package org.caseledger.benchmarks.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All there is to judge a run by, with ways to find one's way in it. */
final class RunEvidence {
    private final History history;
    private final LogContents log;
    private final @Nullable ViewContents view;
    private final List<SentCommand> commands;
    private final NavigableMap<Long, LoggedBlock> blocks = new TreeMap<>();
    private final Map<UUID, List<EventInLog>> loggedById;
    private final Map<Place, List<EventInLog>> loggedByPlace;
    private final Map<String, List<LoggedKey>> loggedByKey;
    private final Map<UUID, List<SentCommand>> senders;
    private final Map<String, List<SentCommand>> sentUnder;

    RunEvidence(History history, LogContents log, @Nullable ViewContents view) {
        this.history = history;
        this.log = log;
        this.view = view;
        commands = CommandHistory.of(history);
        log.blocks().forEach(block -> blocks.put(block.position(), block));
        loggedById = log.events().collect(groupingBy(EventInLog::id));
        loggedByPlace = log.events().collect(groupingBy(event -> new Place(event.aggregate(), event.sequence())));
        loggedByKey = log.keys().collect(groupingBy(LoggedKey::key));
        senders = commands.stream()
                .flatMap(command -> command.ids().stream().map(id -> Map.entry(id, command)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        sentUnder = commands.stream()
                .filter(command -> command.sent().key() != null)
                .collect(groupingBy(command -> String.valueOf(command.sent().key())));
    }

    History history() {
        return history;
    }

    LogContents log() {
        return log;
    }

    @Nullable
    ViewContents view() {
        return view;
    }

    List<SentCommand> commands() {
        return commands;
    }

    Optional<LoggedBlock> holding(long position) {
        return Optional.ofNullable(blocks.floorEntry(position))
                .map(Map.Entry::getValue)
                .filter(block -> position <= block.last());
    }

    /** Where the log holds this event; more than one place is a violation of its own. */
    List<EventInLog> logged(UUID id) {
        return loggedById.getOrDefault(id, List.of());
    }

    /** What the log holds at this place of its aggregate. */
    List<EventInLog> at(SentEvent event) {
        return loggedByPlace.getOrDefault(new Place(event.aggregate(), event.sequence()), List.of());
    }

    List<LoggedKey> keyed(@Nullable String key) {
        return key == null ? List.of() : loggedByKey.getOrDefault(key, List.of());
    }

    /** Whether the command's process had been told that its key is stored before it sent the command. */
    boolean knewKeyBefore(SentCommand command) {
        return sendings(command.sent().key()).stream()
                .filter(earlier -> earlier.answer() == Answer.STORED || earlier.answer() == Answer.KEY_STORED)
                .anyMatch(earlier ->
                        earlier.sent().writer().equals(command.sent().writer()) && earlier.toldAt() < command.sentAt());
    }

    private List<SentCommand> sendings(@Nullable String key) {
        return key == null ? List.of() : sentUnder.getOrDefault(key, List.of());
    }

    /** Events of the command that the log holds, in the command's order. */
    List<EventInLog> stored(SentCommand command) {
        return command.sent().events().stream()
                .flatMap(event -> logged(event.id()).stream().limit(1))
                .toList();
    }

    /** All commands with this event: one that is sent again is another command. */
    List<SentCommand> senders(UUID id) {
        return senders.getOrDefault(id, List.of());
    }

    private record Place(String aggregate, long sequence) {}
}
