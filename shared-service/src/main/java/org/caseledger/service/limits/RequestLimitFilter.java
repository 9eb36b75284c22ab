package org.caseledger.service.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.AccessScopes;
import org.caseledger.service.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@code 429} to a caller that asks too often. It stands behind security, which has looked at the token: a request that is refused
 * there costs no more than one refused here. What security answers itself it stands before, and counts by address.
 */
public final class RequestLimitFilter extends OncePerRequestFilter {
    private final RateLimit people;
    private final RateLimit systems;
    private final RateLimit addresses;
    private final Problems problems;
    private final LimitRefusals refusals;

    RequestLimitFilter(LimitSettings settings, Problems problems, LimitRefusals refusals) {
        this.people = new RateLimit(settings.people());
        this.systems = new RateLimit(settings.systems());
        this.addresses = new RateLimit(settings.addresses());
        this.problems = problems;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Duration> wait = take(request);
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        refusals.count(LimitKind.REQUESTS);
        long seconds = wait.get().toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", seconds);
    }

    private Optional<Duration> take(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        if (caller == null) {
            return addresses.take(request.getRemoteAddr());
        }
        AccessScope scope = AccessScopes.of(caller);
        return (scope.has(Role.INTEGRATOR) ? systems : people).take(scope.actor());
    }
}
