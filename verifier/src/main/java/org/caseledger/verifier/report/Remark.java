package org.caseledger.verifier.report;

import java.util.List;

/**
 * One statement about certain things.
 *
 * @param arguments what stands in its places; a remark among them is put into the same language
 */
public record Remark(Statement statement, List<Object> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(Statement statement, Object... arguments) {
        return new Remark(statement, List.of(arguments));
    }
}
