package org.caseledger.service.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.util.WebUtils;

/** The token of the {@code Authorization} header; else, for GET under {@code /api} only, that of the page's cookie. */
final class HeaderOrCookie implements BearerTokenResolver {
    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String token = header.resolve(request);
        return token != null ? token : cookie(request);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        // a stale cookie must not keep anyone from the page on which to sign in again
        if (!HttpMethod.GET.matches(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        Cookie cookie = WebUtils.getCookie(request, SessionCookie.NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }
}
