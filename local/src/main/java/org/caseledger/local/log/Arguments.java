package org.caseledger.local.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands behind a command, one after another. */
public final class Arguments {
    private final Deque<String> rest;
    private final String usage;
    private final Set<String> valued = new HashSet<>();

    /** @param usage said where one is wrong */
    public Arguments(List<String> all, String usage) {
        this.rest = new ArrayDeque<>(all);
        this.usage = usage;
    }

    public boolean isEmpty() {
        return rest.isEmpty();
    }

    public String next() {
        return rest.pop();
    }

    /** @throws CommandRefused where the argument has none, or stands there for the second time: one of both would not be heeded */
    public String value(String argument) {
        if (!valued.add(argument)) {
            throw new CommandRefused(argument + " stands twice; once is right");
        }
        return valueOfMany(argument);
    }

    /**
     * Of an argument that may stand there more than once.
     *
     * @throws CommandRefused where it has none
     */
    public String valueOfMany(String argument) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new CommandRefused(argument + " needs a value; right would be:\n" + usage);
        }
        String value = rest.pop();
        if (value.isBlank()) {
            throw new CommandRefused(argument
                    + " has an empty value; right would be one as ./run --help or the --help of the command shows");
        }
        return value;
    }

    public CommandRefused unknown(String argument) {
        return new CommandRefused("unknown argument " + argument + "; right would be:\n" + usage);
    }

    public CommandRefused missing(String argument) {
        return new CommandRefused(argument + " is missing; right would be:\n" + usage);
    }
}
