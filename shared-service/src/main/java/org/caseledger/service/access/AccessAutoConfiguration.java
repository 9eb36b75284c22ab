package org.caseledger.service.access;

import java.util.List;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.ledger.LedgerAutoConfiguration;
import org.caseledger.service.problem.ProblemAutoConfiguration;
import org.caseledger.service.problem.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in, the same for both services: everything under {@code /api} with a token, the rest only where it is named open. */
@AutoConfiguration(
        before = OAuth2ResourceServerAutoConfiguration.class,
        after = {ProblemAutoConfiguration.class, LedgerAutoConfiguration.class})
@EnableConfigurationProperties({AccessSettings.class, BrowserOrigins.class, OAuth2ResourceServerProperties.class})
public class AccessAutoConfiguration {
    @Bean
    JwtDecoder jwtDecoder(AccessSettings settings, OAuth2ResourceServerProperties properties, Ledger ledger) {
        return TokenDecoders.decoder(settings, properties.getJwt(), ledger);
    }

    @Bean
    OpenPaths operatorPaths() {
        return OpenPaths.of(
                "/error",
                "/actuator/health/**",
                "/actuator/prometheus",
                "/v3/api-docs/**",
                "/swagger-ui/**",
                "/swagger-ui.html");
    }

    /** There is no session, and no cookie that another site could use: it reads for the page alone, and sends what the page alone may send. */
    @Bean
    SecurityFilterChain ledgerAccess(
            HttpSecurity http,
            Problems problems,
            JwtDecoder decoder,
            ResponseHeaders headers,
            BrowserOrigins origins,
            ObjectProvider<OpenPaths> openPaths,
            ObjectProvider<PagePosts> pagePosts,
            ObjectProvider<PageReads> pageReads,
            ObjectProvider<UnknownPages> unknownPages,
            ObjectProvider<RelievedStaff> relieved) {
        SentByPage sentByPage = new SentByPage(
                origins, pagePosts.stream().toList(), pageReads.stream().toList());
        AccessProblems accessProblems = new AccessProblems(problems, unknownPages);
        String[] open =
                openPaths.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        return http.authorizeHttpRequests(paths ->
                        paths.requestMatchers(open).permitAll().anyRequest().hasAuthority(AccessScopes.ENTER))
                .oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(new HeaderOrCookie(sentByPage))
                        .authenticationEntryPoint(accessProblems)
                        .accessDeniedHandler(accessProblems)
                        .jwt(jwt -> jwt.decoder(decoder)
                                .jwtAuthenticationConverter(new AccessScopes(SingletonSupplier.of(
                                        () -> relieved.stream().findFirst()))))
                        .withObjectPostProcessor(tellingWhoeverFails(accessProblems)))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(accessProblems).accessDeniedHandler(accessProblems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(sentByPage)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers)
                .build();
    }

    /** By itself the filter throws on what is no fault of a token, and nobody is told that it is the issuer's. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> tellingWhoeverFails(AccessProblems problems) {
        AuthenticationEntryPointFailureHandler telling = new AuthenticationEntryPointFailureHandler(problems);
        telling.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(telling);
                return filter;
            }
        };
    }

    @Bean
    ResponseHeaders responseHeaders(BrowserOrigins origins) {
        return new ResponseHeaders(origins);
    }

    @Bean
    ReadingScopes readingScopes(ObjectProvider<CentresInCare> inCare, ObjectProvider<CasesByNeed> byNeed) {
        return new ReadingScopes(inCare, byNeed);
    }

    @Bean
    WebMvcConfigurer accessScopeArgument(ReadingScopes scopes) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AccessScopeArgument(scopes));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadingRole()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
