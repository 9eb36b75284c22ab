package org.caseledger.service.start;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service does not start: what is wrong, and what would be right. Printed as one line, without a stack trace. */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The one that made it fail, however deep it lies. */
    public static Optional<StartRefused> within(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(StartRefused.class::isInstance)
                .map(StartRefused.class::cast)
                .findFirst()
                .or(() -> SslSettings.refusal(failure));
    }

    /**
     * @param problem what is wrong, without a full stop
     * @param remedy what to do, as a sentence
     */
    public StartRefused(String problem, String remedy) {
        this(problem, remedy, null);
    }

    public StartRefused(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + ". " + remedy, cause);
    }
}
