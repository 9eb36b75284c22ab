package org.caseledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.service.problem.RequestFault;
import org.caseledger.service.request.RequestRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** How {@code Idempotency-Key}, {@code If-Match} and {@code Ledger-Position} are spelt. */
final class CommandHeaders implements RequestRule {
    /** Enough for any UUID or path; longer ones are a mistake. */
    static final Pattern KEY_SHAPE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    /** The version as it was given out; a weak or a foreign tag never matches, so it is a mistake. */
    static final Pattern TAG_SHAPE = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request) {
        boolean sends = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CommandSender.class);
        return sends
                ? Stream.of(
                                fault(
                                        KEY_SHAPE,
                                        request.getHeader(CommandSenderArgument.KEY),
                                        CommandSenderArgument.KEY,
                                        "IDEMPOTENCY_KEY_UNREADABLE"),
                                fault(
                                        TAG_SHAPE,
                                        request.getHeader(HttpHeaders.IF_MATCH),
                                        HttpHeaders.IF_MATCH,
                                        "IF_MATCH_UNREADABLE"),
                                position(request))
                        .flatMap(faults -> faults)
                        .toList()
                : List.of();
    }

    private static Stream<RequestFault> position(HttpServletRequest request) {
        return LedgerPosition.isReadable(Collections.list(request.getHeaders(LedgerPosition.HEADER)))
                ? Stream.of()
                : Stream.of(new RequestFault(LedgerPosition.HEADER, "LEDGER_POSITION_UNREADABLE"));
    }

    private static Stream<RequestFault> fault(Pattern shape, @Nullable String value, String header, String code) {
        return value == null || shape.matcher(value).matches()
                ? Stream.of()
                : Stream.of(new RequestFault(header, code));
    }
}
