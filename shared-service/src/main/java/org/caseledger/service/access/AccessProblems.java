package org.caseledger.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caseledger.service.body.WholeBody;
import org.caseledger.service.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401, 403 and 503 as problems; a caller whose token only ran out is told so. */
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AccessProblems.class);

    /** An election takes seconds. */
    private static final String RETRY_SECONDS = "5";

    private static final String NO_TOKEN = "TOKEN_MISSING";

    private final Problems problems;
    private final ObjectProvider<UnknownPages> unknownPages;

    AccessProblems(Problems problems, ObjectProvider<UnknownPages> unknownPages) {
        this.problems = problems;
        this.unknownPages = unknownPages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        closeIfUnread(request, response);
        if (failure instanceof PostsUnreadable) {
            LOG.error(
                    "{} {} refused: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.getMessage(),
                    failure.getCause());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "POSTS_UNREADABLE");
            return;
        }
        if (failure instanceof AuthenticationServiceException) {
            LOG.error(
                    "{} {} refused, because the issuer of tokens gives no keys to check them with: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "ISSUER_AWAY");
            return;
        }
        String code = codeOf(failure);
        if (code.equals(NO_TOKEN) && isTold(request, response)) {
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(request, response, HttpStatus.UNAUTHORIZED, code);
    }

    private boolean isTold(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (UnknownPages pages : unknownPages) {
            if (pages.tell(request, response)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        closeIfUnread(request, response);
        boolean relieved = SecurityContextHolder.getContext().getAuthentication() instanceof ScopedToken token
                && token.isRelieved();
        problems.write(request, response, HttpStatus.FORBIDDEN, relieved ? "POST_ENDED" : "NO_ACCESS");
    }

    /** Who may not ask is not read: the connection cannot be used for another request. */
    private static void closeIfUnread(HttpServletRequest request, HttpServletResponse response) {
        if (WholeBody.isAnnounced(request)) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    private static String codeOf(AuthenticationException failure) {
        if (failure.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .allMatch(error -> error.getErrorCode().equals(TokenLifetime.EXPIRED.getErrorCode()))) {
            return "TOKEN_EXPIRED";
        }
        return failure instanceof OAuth2AuthenticationException ? "TOKEN_INVALID" : NO_TOKEN;
    }
}
