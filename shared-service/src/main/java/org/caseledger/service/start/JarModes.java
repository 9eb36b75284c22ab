package org.caseledger.service.start;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that a jar does instead of serving. Asked before anything is read or connected to: who mistypes a mode shall not start a service on the database that he
 * wanted to look after.
 */
public final class JarModes {
    private static final int MISCALLED = 2;
    /** As Spring takes them: with a point in the name, or in the name of an environment variable, or one of its own two. */
    private static final Pattern SETTING = Pattern.compile("--([^=.]+\\..*|[A-Z][A-Z0-9_]*=.*|(debug|trace)(=.*)?)");

    private final String jar;
    private final List<JarMode> modes;

    private JarModes(String jar, List<JarMode> modes) {
        this.jar = jar;
        this.modes = modes;
    }

    public static JarModes of(String jar, JarMode... modes) {
        return new JarModes(jar, List.of(modes));
    }

    /** @return the exit code; empty where no mode is asked for, and the jar is to serve */
    public OptionalInt run(String[] arguments, PrintStream err) {
        Optional<JarMode> asked;
        try {
            asked = asked(List.of(arguments));
        } catch (StartRefused e) {
            err.println(jar + ": " + e.getMessage());
            return OptionalInt.of(MISCALLED);
        }
        return asked.stream()
                .mapToInt(mode -> mode.work().applyAsInt(arguments))
                .findFirst();
    }

    private Optional<JarMode> asked(List<String> arguments) {
        List<String> asking = arguments.stream()
                .filter(argument -> mode(argument).isPresent())
                .toList();
        if (asking.size() > 1) {
            throw new StartRefused(String.join(" and ", asking) + " are given together", right());
        }
        Optional<JarMode> asked = asking.stream().findFirst().flatMap(this::mode);
        for (String argument : arguments) {
            boolean isTaken = asking.contains(argument)
                    || SETTING.matcher(argument).matches()
                    || asked.filter(mode -> mode.takes(argument)).isPresent();
            if (!isTaken) {
                throw new StartRefused("Not understood: " + argument, right());
            }
        }
        return asked;
    }

    private Optional<JarMode> mode(String argument) {
        return modes.stream().filter(mode -> mode.isAskedForBy(argument)).findFirst();
    }

    private String right() {
        return "Right would be settings alone (--name.of.it=value), or with one of these: "
                + modes.stream().map(JarMode::toString).collect(Collectors.joining(", ")) + ".";
    }
}
