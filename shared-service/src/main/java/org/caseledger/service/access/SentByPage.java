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
    /** What is sent again after no answer is stored once. */
    private static final String KEY = "Idempotency-Key";

    private final List<String> origins;
    private final List<String> posts;
    private final List<String> reads;
    private final List<RequestMatcher> paths;

    SentByPage(BrowserOrigins origins, List<PagePosts> posts, List<PageReads> reads) {
        this.origins = origins.page();
        this.posts = posts.stream().flatMap(one -> one.patterns().stream()).toList();
        this.reads = reads.stream().flatMap(one -> one.patterns().stream()).toList();
        this.paths = this.posts.stream()
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
        if (origins.isEmpty() || posts.isEmpty()) {
            cors.disable();
            return;
        }
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        posts.forEach(pattern -> source.registerCorsConfiguration(pattern, ofThePage(HttpMethod.POST)));
        reads.forEach(pattern -> source.registerCorsConfiguration(pattern, ofThePage(HttpMethod.GET)));
        cors.configurationSource(source);
    }

    private CorsConfiguration ofThePage(HttpMethod method) {
        CorsConfiguration ofThePage = new CorsConfiguration();
        ofThePage.setAllowedOrigins(origins);
        ofThePage.setAllowedMethods(List.of(method.name()));
        ofThePage.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT_LANGUAGE, KEY));
        ofThePage.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        ofThePage.setAllowCredentials(true);
        return ofThePage;
    }
}
