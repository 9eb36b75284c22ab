package org.caseledger.verifier;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.OutputLanguage;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, as it was spelt.
 *
 * @param target what is checked, a zip or a folder
 * @param since file of an earlier checkpoint
 */
record VerifierOptions(
        VerifierCommand command,
        Path target,
        String key,
        List<String> witnesses,
        @Nullable Path since) {

    /** The language for which {@code --lang} asks, in which also what is wrong with the rest is said; English where it does not. */
    static OutputLanguage language(List<String> args) {
        int at = args.lastIndexOf("--lang");
        return at < 0 || at + 1 == args.size()
                ? OutputLanguage.ENGLISH
                : OutputLanguage.of(args.get(at + 1)).orElse(OutputLanguage.ENGLISH);
    }

    /** @throws InputRefused saying what is wrong and what would be right */
    static VerifierOptions parse(List<String> args) {
        Deque<String> rest = new ArrayDeque<>(args);
        if (rest.isEmpty()) {
            throw new InputRefused(Statement.NO_COMMAND);
        }
        String name = rest.pop();
        VerifierCommand command =
                VerifierCommand.of(name).orElseThrow(() -> new InputRefused(Statement.UNKNOWN_COMMAND, name));
        String target = null;
        String key = null;
        String since = null;
        String language = null;
        List<String> witnesses = new ArrayList<>();
        while (!rest.isEmpty()) {
            String arg = rest.pop();
            switch (arg) {
                case "--key" -> key = once(arg, key, rest);
                case "--since" -> since = once(arg, since, rest);
                case "--lang" -> language = known(once(arg, language, rest));
                case "--witness" -> witnesses.add(value(arg, rest));
                default -> target = target(arg, target, command);
            }
        }
        if (target == null) {
            throw new InputRefused(command.nothingToCheck());
        }
        if (key == null) {
            throw new InputRefused(Statement.KEY_MISSING);
        }
        return new VerifierOptions(
                command, Path.of(target), key, List.copyOf(witnesses), since == null ? null : Path.of(since));
    }

    private static String once(String option, @Nullable String before, Deque<String> rest) {
        if (before != null) {
            throw new InputRefused(Statement.OPTION_TWICE, option);
        }
        return value(option, rest);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new InputRefused(Statement.VALUE_MISSING, option);
        }
        return rest.pop();
    }

    private static String known(String language) {
        if (OutputLanguage.of(language).isEmpty()) {
            throw new InputRefused(Statement.LANGUAGE_UNKNOWN, language);
        }
        return language;
    }

    private static String target(String arg, @Nullable String before, VerifierCommand command) {
        if (arg.startsWith("-")) {
            throw new InputRefused(Statement.UNKNOWN_OPTION, arg);
        }
        if (before != null) {
            throw new InputRefused(Statement.ONE_TOO_MANY, command.word(), before, arg);
        }
        return arg;
    }
}
