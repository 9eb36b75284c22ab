package org.caseledger.verifier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.SigningKey;
import org.caseledger.verifier.written.WrittenEvent;

/** An honest log, an earlier state of it, and states that somebody made up of it, each signed with the key of the log. */
final class SignedStates {
    static final SigningKey KEY = SigningKey.ofLog("osc.example/1");
    static final SigningKey WITNESS = SigningKey.ofWitness("witness.example");
    static final int SIZE = 600;
    static final int EARLIER_SIZE = 400;
    static final LogWithTree HONEST = LogWithTree.ofCases(SIZE);
    static final long SEEN = 1_700_000_000L;

    /** Event 2 of case-1. */
    static final int CHANGED = 61;

    private SignedStates() {}

    /** What the log signed and the witness saw. */
    static String witnessed(LogWithTree log) {
        String text = log.checkpoint(KEY.name());
        return text + "\n" + KEY.line(text) + WITNESS.line(text, SEEN);
    }

    /** What whoever holds the key of the log signs, and the witness, which remembers, does not. */
    static String resigned(LogWithTree log) {
        String text = log.checkpoint(KEY.name());
        return text + "\n" + KEY.line(text);
    }

    /** Checks with all that can be brought along. */
    static List<String> command(String command, Path target, Path earlier) {
        return List.of(
                command,
                target.toString(),
                "--key",
                KEY.verifier(),
                "--witness",
                WITNESS.verifier(),
                "--since",
                earlier.toString());
    }

    static byte[] earlier() {
        return witnessed(HONEST.first(EARLIER_SIZE)).getBytes(StandardCharsets.UTF_8);
    }

    static WrittenEvent changedInTime() {
        return LogWithTree.event(CHANGED).withMillis(1L);
    }

    /** Rewritten before the earlier state. */
    static LogWithTree rewritten() {
        return HONEST.with(CHANGED, changedInTime());
    }

    /** The tail cut within the earlier state, and other events in its place. */
    static LogWithTree regrown() {
        return forkedAt(EARLIER_SIZE - 50);
    }

    /** Without one case, as if it never was. */
    static LogWithTree withoutACase() {
        return new LogWithTree(HONEST.events().stream()
                .filter(event -> !event.aggregate().equals("case-2"))
                .toList());
    }

    /** Other events than the honest ones from a position on. */
    static LogWithTree forkedAt(int position) {
        List<WrittenEvent> events = new ArrayList<>(HONEST.events().subList(0, position));
        HONEST.events().subList(position, SIZE).forEach(event -> events.add(event.withMillis(event.millis() + 1)));
        return new LogWithTree(events);
    }
}
