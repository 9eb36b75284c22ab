package org.caseledger.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details (RFC 9457) as this ledger gives them.
 *
 * @param type {@code urn:caseledger:problem:<code in kebab case>}
 * @param title what went wrong, in the caller's language
 * @param detail what would be right, in the caller's language
 * @param code stable, for machines
 * @param errors one for each field that is wrong
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * What is wrong with one field; never its value.
     *
     * @param pointer JSON pointer into the body, or the bare name of a parameter or header
     */
    public record FieldError(String pointer, String code, String detail) {}
}
