package org.caseledger.service.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Objects;
import org.caseledger.service.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the rest of the chain a body that is there, whole. One that has arrived with its headers is read at once; any other is awaited
 * without a thread, and the request dispatched again when it is there. Keeps no more than the limit, whatever {@code Content-Length} says
 * or leaves out. Forms too: nothing here takes one, and their parameters stay unread.
 */
final class BodyFilter extends OncePerRequestFilter {
    private static final String AWAITED = AwaitedBody.class.getName();
    /** Until some of the bodies awaited have come or were given up. */
    private static final String RETRY_SECONDS = "5";

    private static final long NO_LIMIT = 0;

    private final Problems problems;
    private final BodyLimit limit;
    private final int maxSize;
    private final AwaitedBodies withToken;
    private final AwaitedBodies withoutToken;

    BodyFilter(Problems problems, BodyLimit limit, AwaitedBodies withToken, AwaitedBodies withoutToken) {
        this.problems = problems;
        this.limit = limit;
        this.maxSize = Math.toIntExact(limit.maxSize().toBytes());
        this.withToken = withToken;
        this.withoutToken = withoutToken;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(AWAITED) instanceof AwaitedBody awaited) {
            goOn(awaited, request, response, chain);
        } else if (!WholeBody.isAnnounced(request) || WholeBody.isRead(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > AwaitedBody.MOST_READ) {
            refuse(request, response, BodyOutcome.TOO_LARGE);
        } else if (request.getContentLengthLong() > maxSize) {
            await(request, response, new byte[0]);
        } else {
            byte[] arrived = arrived(request);
            if (arrived.length == request.getContentLengthLong()) {
                chain.doFilter(new WholeBody(request, arrived), response);
            } else {
                await(request, response, arrived);
            }
        }
    }

    /** Never waits: where some is available, reading gives it. Of a chunked body the next head might be awaited. */
    private static byte[] arrived(HttpServletRequest request) throws IOException {
        byte[] body = new byte[(int) Math.max(0, request.getContentLengthLong())];
        ServletInputStream in = request.getInputStream();
        int read = 0;
        while (read < body.length && in.available() > 0) {
            read += Math.max(0, in.read(body, read, body.length - read));
        }
        return read == body.length ? body : Arrays.copyOf(body, read);
    }

    private void await(HttpServletRequest request, HttpServletResponse response, byte[] arrived) throws IOException {
        Principal known = request.getUserPrincipal();
        AwaitedBodies all = known == null ? withoutToken : withToken;
        String caller = known == null ? request.getRemoteAddr() : known.getName();
        if (all.isFullFor(caller)) {
            refuse(request, response, BodyOutcome.TOO_MANY);
            return;
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(NO_LIMIT); // it is given up by its rate
        AwaitedBody body = new AwaitedBody(
                caller, async, request.getInputStream(), arrived, request.getContentLengthLong(), all, maxSize);
        async.addListener(body);
        request.setAttribute(AWAITED, body);
        all.add(body, arrived.length);
        request.getInputStream().setReadListener(body);
    }

    private void goOn(AwaitedBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BodyOutcome outcome = Objects.requireNonNull(body.outcome(), "dispatched before its body ended");
        if (outcome == BodyOutcome.WHOLE) {
            chain.doFilter(new WholeBody(request, body.bytes()), response);
        } else {
            refuse(request, response, outcome);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, BodyOutcome why) throws IOException {
        // what has not come is never read: the connection cannot be used for another request
        response.setHeader(HttpHeaders.CONNECTION, "close");
        switch (why) {
            case TOO_LARGE ->
                problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", maxSize);
            case TOO_SLOW ->
                problems.write(
                        request,
                        response,
                        HttpStatus.REQUEST_TIMEOUT,
                        "BODY_TOO_SLOW",
                        limit.leastRate().toBytes(),
                        limit.grace().toSeconds());
            default -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "BODIES_TOO_MANY");
            }
        }
    }
}
