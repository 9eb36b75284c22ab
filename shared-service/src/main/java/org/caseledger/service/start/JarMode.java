package org.caseledger.service.start;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Something that a jar does instead of serving.
 *
 * @param usage the argument that asks for it; what follows a {@code =} stands for a value
 * @param options that it takes beside settings, up to their {@code =} where they have a value
 * @param readsArguments whether it looks through the arguments itself, and refuses wrong ones
 * @param work the exit code
 */
public record JarMode(String usage, List<String> options, boolean readsArguments, ToIntFunction<String[]> work) {

    public static JarMode of(String usage, List<String> options, ToIntFunction<String[]> work) {
        return new JarMode(usage, options, false, work);
    }

    public static JarMode withOwnArguments(String usage, ToIntFunction<String[]> work) {
        return new JarMode(usage, List.of(), true, work);
    }

    boolean isAskedForBy(String argument) {
        int value = usage.indexOf('=') + 1;
        return value == 0 ? argument.equals(usage) : argument.startsWith(usage.substring(0, value));
    }

    boolean takes(String argument) {
        return readsArguments
                || options.stream()
                        .anyMatch(
                                option -> option.endsWith("=") ? argument.startsWith(option) : argument.equals(option));
    }

    /** With its options. */
    @Override
    public String toString() {
        return options.isEmpty() ? usage : usage + " " + String.join(" ", options);
    }
}
