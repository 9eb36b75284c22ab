package org.caseledger.command;

import java.util.List;

/**
 * A rule said no. Unchecked, so that Axon rolls back. The code is stable and public; titles and details in English and Hindi stand in
 * {@code refusals.properties} and {@code refusals_hi.properties} as {@code <code>.title} and {@code <code>.detail}.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Object> arguments;

    /** @param arguments for the placeholders of the detail; codes and dates only, never anything personal */
    protected Refusal(Object... arguments) {
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** Class name in upper snake case, for example {@code SHELTER_STAY_STILL_OPEN}. */
    public final String code() {
        return codeOf(getClass().getSimpleName());
    }

    public static String codeOf(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }

    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public String getMessage() {
        return code();
    }
}
