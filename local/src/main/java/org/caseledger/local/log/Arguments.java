package org.caseledger.local.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What stands behind a command, one after another. */
public final class Arguments {
    private final Deque<String> rest;
    private final String usage;

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

    /** @throws CommandRefused where the argument has none */
    public String value(String argument) {
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
