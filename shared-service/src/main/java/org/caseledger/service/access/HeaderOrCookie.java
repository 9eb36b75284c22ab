package org.caseledger.service.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.util.WebUtils;

/** The token of the {@code Authorization} header; else, for GET under {@code /api} and for what the page itself sends, that of the page's cookie. */
final class HeaderOrCookie implements BearerTokenResolver {
    private final BearerTokenResolver header = new DefaultBearerTokenResolver();
    private final SentByPage sentByPage;

    HeaderOrCookie(SentByPage sentByPage) {
        this.sentByPage = sentByPage;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String token = header.resolve(request);
        return token != null ? token : cookie(request);
    }

    private @Nullable String cookie(HttpServletRequest request) {
        if (!isRead(request) && !sentByPage.matches(request)) {
            return null;
        }
        Cookie cookie = WebUtils.getCookie(request, SessionCookie.NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    /** Under {@code /api}: a stale cookie must not keep anyone from the page on which to sign in again. */
    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().startsWith("/api/");
    }
}
