package org.caseledger.command.generations;

import java.util.List;
import org.caseledger.service.start.StartRefused;

/**
 * What the administrator asked for.
 *
 * @param generation to destroy; 0 where none is
 * @param file of a copy; empty where none is
 */
record GenerationOrder(Step step, int generation, String file) {
    private static final String DESTROY = "--destroy=";
    private static final String COPY = "--copy-to=";
    private static final String RESTORE = "--add-from=";
    private static final String NO_COPIES = "--no-copy-is-left";
    private static final String USAGE = "Right would be " + WrappingKeysStep.NAME + " --new | --rewrap | " + DESTROY
            + "1 " + NO_COPIES + " | --status | " + COPY + "FILE | " + RESTORE + "FILE.";

    enum Step {
        NEW(true),
        REWRAP(true),
        DESTROY(true),
        STATUS(false),
        COPY(false),
        RESTORE(true);

        private final boolean changes;

        Step(boolean changes) {
            this.changes = changes;
        }

        /** Wrapping keys, or keys that are stored. */
        boolean changes() {
            return changes;
        }
    }

    /** @throws StartRefused where the arguments do not say one step */
    static GenerationOrder of(String[] arguments) {
        List<String> said = List.of(arguments).stream()
                .filter(argument -> !argument.equals(WrappingKeysStep.NAME) && !isSetting(argument))
                .toList();
        if (said.equals(List.of("--new"))) {
            return new GenerationOrder(Step.NEW, 0, "");
        }
        if (said.equals(List.of("--rewrap"))) {
            return new GenerationOrder(Step.REWRAP, 0, "");
        }
        if (said.equals(List.of("--status"))) {
            return new GenerationOrder(Step.STATUS, 0, "");
        }
        if (!said.isEmpty() && said.get(0).matches(DESTROY + "[1-9]\\d{0,8}")) {
            if (!said.subList(1, said.size()).equals(List.of(NO_COPIES))) {
                throw new StartRefused(
                        "A wrapping key is destroyed for good, and only if no copy of it is left anywhere",
                        "Destroy its copies, then say " + NO_COPIES + ".");
            }
            return new GenerationOrder(
                    Step.DESTROY, Integer.parseInt(said.get(0).substring(DESTROY.length())), "");
        }
        if (namesFile(COPY, said)) {
            return new GenerationOrder(Step.COPY, 0, said.get(0).substring(COPY.length()));
        }
        if (namesFile(RESTORE, said)) {
            return new GenerationOrder(Step.RESTORE, 0, said.get(0).substring(RESTORE.length()));
        }
        throw new StartRefused("Not understood: " + String.join(" ", said), USAGE);
    }

    private static boolean namesFile(String argument, List<String> said) {
        return said.size() == 1
                && said.get(0).startsWith(argument)
                && !said.get(0).substring(argument.length()).isBlank();
    }

    /** As any service takes them. */
    private static boolean isSetting(String argument) {
        return argument.startsWith("--spring.") || argument.startsWith("--caseledger.");
    }
}
