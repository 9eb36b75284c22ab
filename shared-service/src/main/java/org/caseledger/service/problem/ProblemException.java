package org.caseledger.service.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Thrown by a controller, or what it calls, to end in this problem; its texts stand in a {@link ProblemBundle}. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient @Nullable Duration retryAfter;

    /** @param arguments for the placeholders of the detail; codes, days and names of fields only, never anything personal */
    public ProblemException(HttpStatus status, String code, Object... arguments) {
        this(status, code, null, arguments);
    }

    /** @param retryAfter told to the caller as {@code Retry-After} */
    public ProblemException(HttpStatus status, String code, @Nullable Duration retryAfter, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
        this.arguments = List.of(arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
