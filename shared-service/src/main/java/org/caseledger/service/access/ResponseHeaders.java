package org.caseledger.service.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What each answer tells a browser not to do. */
public final class ResponseHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    private static final String OWN_ORIGIN_ONLY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI has its pictures within its style sheet, and styles within its page; scripts stay its own. */
    private static final String API_DESCRIPTION =
            OWN_ORIGIN_ONLY + "; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

    private final String usual;

    private static final RequestMatcher SWAGGER_UI =
            PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");

    ResponseHeaders(BrowserOrigins origins) {
        usual = origins.commands().isEmpty()
                ? OWN_ORIGIN_ONLY
                : OWN_ORIGIN_ONLY + "; connect-src 'self' " + String.join(" ", origins.commands());
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(contentSecurityPolicy())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        features -> features.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }

    private HeaderWriter contentSecurityPolicy() {
        HeaderWriter page = new ContentSecurityPolicyHeaderWriter(usual);
        HeaderWriter description = new ContentSecurityPolicyHeaderWriter(API_DESCRIPTION);
        return (request, response) ->
                (SWAGGER_UI.matches(request) ? description : page).writeHeaders(request, response);
    }
}
