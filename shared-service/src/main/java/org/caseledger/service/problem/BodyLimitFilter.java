package org.caseledger.service.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more than the limit, whatever {@code Content-Length} says or leaves out: a chunked body has none. Forms are left to the
 * server's own limit, because it reads their parameters itself.
 */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final Problems problems;
    private final int limit;

    BodyLimitFilter(Problems problems, BodyLimit limit) {
        this.problems = problems;
        this.limit = Math.toIntExact(limit.maxSize().toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] body = request.getContentLengthLong() > limit
                ? new byte[limit + 1]
                : request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            // the rest is never read: the connection cannot be used for another request
            response.setHeader("Connection", "close");
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", limit);
            return;
        }
        chain.doFilter(new WholeBody(request, body), response);
    }
}
