package org.caseledger.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * What the page sends to another service than its own. A browser names the origin of each script that posts, and no script can name another:
 * nobody but the page itself is believed its cookie.
 */
final class SentByPage implements RequestMatcher, Customizer<CorsConfigurer<HttpSecurity>> {
    private final List<String> origins;
    private final List<String> patterns;
    private final List<RequestMatcher> paths;

    SentByPage(BrowserOrigins origins, List<PagePosts> posts) {
        this.origins = origins.page();
        this.patterns = posts.stream().flatMap(one -> one.patterns().stream()).toList();
        this.paths = patterns.stream()
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern))
                .toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin) && paths.stream().anyMatch(path -> path.matches(request));
    }

    /** What a browser asks before it lets the page send, and read the answer. */
    @Override
    public void customize(CorsConfigurer<HttpSecurity> cors) {
        if (origins.isEmpty() || patterns.isEmpty()) {
            cors.disable();
            return;
        }
        CorsConfiguration ofThePage = new CorsConfiguration();
        ofThePage.setAllowedOrigins(origins);
        ofThePage.setAllowedMethods(List.of(HttpMethod.POST.name()));
        ofThePage.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT_LANGUAGE));
        ofThePage.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        ofThePage.setAllowCredentials(true);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        patterns.forEach(pattern -> source.registerCorsConfiguration(pattern, ofThePage));
        cors.configurationSource(source);
    }
}
