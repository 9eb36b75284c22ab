package org.caseledger.service.problem;

import java.util.List;

/**
 * One thing that is wrong with a request; never what was sent.
 *
 * @param pointer JSON pointer into the body, or the bare name of a parameter or header
 * @param code stable, for machines
 * @param text whose sentence says it: the code, unless one code has several
 * @param arguments for the placeholders of the sentence
 */
public record RequestFault(String pointer, String code, String text, List<Object> arguments) {
    public RequestFault {
        arguments = List.copyOf(arguments);
    }

    public RequestFault(String pointer, String code, Object... arguments) {
        this(pointer, code, code, List.of(arguments));
    }

    /** The same of another parameter. */
    public RequestFault at(String other) {
        return new RequestFault(other, code, text, arguments);
    }
}
