package org.caseledger.benchmarks.history;

/**
 * One promise not kept.
 *
 * @param position in the log; {@link Told#NOWHERE} where it concerns none
 * @param about the command as {@code writer/op}, the reader, or the document of a view; empty where it concerns the log alone
 * @param sentence what was expected and what is there
 */
public record Violation(Kind kind, long position, String about, String sentence) {
    static Violation ofLog(Kind kind, long position, String sentence) {
        return new Violation(kind, position, "", sentence);
    }

    static Violation ofCommand(Kind kind, SentCommand command, String sentence) {
        long position = command.told() == null ? Told.NOWHERE : command.told().first();
        return new Violation(kind, position, command.name(), command.name() + " " + sentence);
    }
}
