package org.caseledger.query.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.caseledger.service.access.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Before anybody signs in where somebody has left whom the issuer still knows, it ends her session: it was away, or nobody waited for it. */
final class LeftSession extends OncePerRequestFilter {
    static final String GOES_ON = "sign-in";

    private final IssuerSession session;

    LeftSession(IssuerRegistration issuer) {
        this.session = new IssuerSession(issuer);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String identity = IdentityCookie.of(request);
        if (identity == null
                || !request.getRequestURI().equals(SignInConfiguration.START)
                || WebUtils.getCookie(request, SessionCookie.NAME) != null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Optional<URI> end = session.end(identity, GOES_ON, request);
            if (end.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    IdentityCookie.untilEnded(identity, request.isSecure()).toString());
            response.sendRedirect(end.get().toString());
        } catch (IssuerAway away) {
            response.sendRedirect("/?refused=issuer-away");
        }
    }
}
