package org.caseledger.benchmarks.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** P4, P5: no event, no place and no key twice, and nothing that nobody sent. */
final class StoredOnce implements Check {

    @Override
    public void run(RunEvidence evidence, Consumer<Violation> found) {
        LogContents log = evidence.log();
        twice(log.events(), EventInLog::id, EventInLog::position, Kind.EVENT_TWICE, "event", found);
        twice(log.events(), StoredOnce::place, EventInLog::position, Kind.PLACE_TWICE, "place", found);
        twice(log.keys(), LoggedKey::key, LoggedKey::first, Kind.KEY_TWICE, "key", found);
        commandsOfOneKey(evidence, found);
        strangers(evidence, found);
    }

    private static <T> void twice(
            Stream<T> all,
            Function<T, Object> what,
            Function<T, Long> position,
            Kind kind,
            String noun,
            Consumer<Violation> found) {
        all.collect(groupingBy(what)).forEach((same, where) -> {
            if (where.size() > 1) {
                List<Long> positions = where.stream().map(position).toList();
                found.accept(Violation.ofLog(
                        kind, positions.get(1), noun + " " + same + " is stored at positions " + positions));
            }
        });
    }

    /** Also where the log forgot the key: what the senders called one command must not be stored as two. */
    private static void commandsOfOneKey(RunEvidence evidence, Consumer<Violation> found) {
        Map<String, List<SentCommand>> ofKey = evidence.commands().stream()
                .filter(command -> command.sent().key() != null
                        && !evidence.stored(command).isEmpty())
                .collect(groupingBy(command -> String.valueOf(command.sent().key())));
        ofKey.forEach((key, commands) -> {
            Set<Set<UUID>> different = commands.stream().map(SentCommand::ids).collect(Collectors.toSet());
            if (different.size() > 1 && evidence.keyed(key).size() < 2) {
                found.accept(Violation.ofCommand(
                        Kind.KEY_TWICE,
                        commands.get(1),
                        "is stored, and so is " + commands.get(0).name() + ", which has the same key " + key));
            }
        });
    }

    private static void strangers(RunEvidence evidence, Consumer<Violation> found) {
        Set<SentEvent> sent = evidence.commands().stream()
                .map(command -> command.sent().events())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        evidence.log().events().filter(event -> !sent.contains(event.asSent())).forEach(stranger -> {
            found.accept(Violation.ofLog(
                    Kind.EVENT_NOBODY_SENT,
                    stranger.position(),
                    "event " + stranger.id() + " is stored as " + place(stranger) + ", for which nobody sent it"));
        });
    }

    private static String place(EventInLog event) {
        return event.aggregate() + "/" + event.sequence();
    }
}
