package org.caseledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.caseledger.command.gateway.ReachedPosition;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets no command be decided on less of the ledger than its sender has seen, as its request header {@code Ledger-Position} says. */
final class LedgerPosition implements HandlerInterceptor {
    static final String HEADER = "Ledger-Position";

    /** A minute of the fastest log. No node is behind by more: whoever asks for more has seen another ledger, or one before its restore. */
    static final long FARTHEST_AHEAD = 1_000_000;

    private static final Pattern SHAPE = Pattern.compile("\\d{1,18}");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ReachedPosition reached;

    LedgerPosition(ReachedPosition reached) {
        this.reached = reached;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        List<String> seen = Collections.list(request.getHeaders(HEADER));
        if (HttpMethod.POST.matches(request.getMethod()) && !seen.isEmpty()) {
            await(position(seen));
        }
        return true;
    }

    private void await(long wanted) {
        long now = reached.await(wanted, FARTHEST_AHEAD);
        if (wanted - now > FARTHEST_AHEAD) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "LEDGER_POSITION_BEYOND_HEAD", wanted, now);
        }
        if (now < wanted) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "LEDGER_BEHIND", RETRY_AFTER, wanted, now);
        }
    }

    static boolean isReadable(List<String> seen) {
        return seen.isEmpty() || (seen.size() == 1 && SHAPE.matcher(seen.get(0)).matches());
    }

    private static long position(List<String> seen) {
        if (!isReadable(seen)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "LEDGER_POSITION_UNREADABLE");
        }
        return Long.parseLong(seen.get(0));
    }
}
