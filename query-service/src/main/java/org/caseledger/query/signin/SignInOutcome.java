package org.caseledger.query.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Back to the page: where it was, or to be told why nobody is signed in. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        response.sendRedirect(String.valueOf(request.getAttribute(SignInRequests.THEN)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = why(failure);
        LOG.info("Nobody is signed in: {}", why);
        response.sendRedirect("/?refused=" + why);
    }

    /** What the page has words for. */
    private static String why(AuthenticationException failure) {
        if (failure instanceof NotEntitled) {
            return "not-entitled";
        }
        boolean isAway = Stream.<Throwable>iterate(failure, one -> one != null, Throwable::getCause)
                .anyMatch(one -> one instanceof IssuerAway || one instanceof IOException);
        return isAway ? "issuer-away" : "failed";
    }
}
