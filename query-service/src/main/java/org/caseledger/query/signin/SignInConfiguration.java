package org.caseledger.query.signin;

import java.util.List;
import java.util.Objects;
import org.caseledger.service.access.AccessSettings;
import org.caseledger.service.access.IssuerAnswers;
import org.caseledger.service.access.IssuerTokens;
import org.caseledger.service.access.OpenPaths;
import org.caseledger.service.access.ResponseHeaders;
import org.caseledger.service.limits.RequestLimitFilter;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.RestOperations;

/** People sign in at the issuer of tokens; the code that they come back with is exchanged by the service, and no script sees a token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {
    static final String START = "/session/start";
    static final String CODE = "/session/code";

    static final String CLIENT = "caseledger.signin.client";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(CLIENT)
    static class AtIssuer {
        @Bean
        IssuerRegistration issuerRegistration(
                SignInSettings settings, AccessSettings access, OAuth2ResourceServerProperties properties) {
            String issuer = properties.getJwt().getIssuerUri();
            if (issuer == null || issuer.isBlank() || access.localKey() != null) {
                throw new StartRefused(
                        CLIENT + " is set, and no issuer of tokens is believed",
                        "Set spring.security.oauth2.resourceserver.jwt.issuer-uri, or remove it.");
            }
            return new IssuerRegistration(issuer, Objects.requireNonNull(settings.client()), secret(settings));
        }

        /** Who she is says the identity token; its keys are asked for as those of all tokens are. */
        @Bean
        JwtDecoderFactory<ClientRegistration> identityTokens() {
            RestOperations asked = IssuerAnswers.asked();
            return issuer -> {
                NimbusJwtDecoder decoder = IssuerTokens.decoder(
                        NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                                issuer.getProviderDetails().getJwkSetUri())),
                        asked);
                decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(issuer)));
                decoder.setClaimSetConverter(
                        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
                return decoder;
            };
        }

        @Bean
        OpenPaths signOutPath() {
            return OpenPaths.of(SignOutController.PATH, IssuerSession.ENDED);
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        SecurityFilterChain signingIn(
                HttpSecurity http,
                IssuerRegistration issuer,
                JwtDecoder decoder,
                ResponseHeaders headers,
                FilterRegistrationBean<RequestLimitFilter> limit) {
            SignInOutcome outcome = new SignInOutcome();
            return http.securityMatcher(new OrRequestMatcher(get(START), get(CODE)))
                    .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                    .addFilterBefore(
                            Objects.requireNonNull(limit.getFilter()), OAuth2AuthorizationRequestRedirectFilter.class)
                    .addFilterBefore(new LeftSession(issuer), OAuth2AuthorizationRequestRedirectFilter.class)
                    .oauth2Login(login -> login.clientRegistrationRepository(issuer)
                            .authorizedClientRepository(new SignedIn(decoder))
                            .authorizationEndpoint(
                                    begin -> begin.authorizationRequestResolver(new SignInRequests(issuer))
                                            .authorizationRequestRepository(new BegunSignIn(issuer)))
                            .redirectionEndpoint(back -> back.baseUri(CODE))
                            .tokenEndpoint(token -> token.accessTokenResponseClient(new CodeExchange()))
                            .userInfoEndpoint(
                                    user -> user.oidcUserService(SignInConfiguration.AtIssuer::asItsTokenSays))
                            .loginPage("/")
                            .successHandler(outcome)
                            .failureHandler(outcome)
                            .withObjectPostProcessor(answeringWith(outcome)))
                    .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(AbstractHttpConfigurer::disable)
                    .csrf(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .headers(headers)
                    .build();
        }

        /** Nothing else of a person is asked for, whatever the issuer would tell. */
        private static OidcUser asItsTokenSays(OidcUserRequest request) {
            return new DefaultOidcUser(List.of(), request.getIdToken());
        }

        /** Whoever sends a body has not come by a link: it would be read here, however slowly it comes. */
        private static RequestMatcher get(String path) {
            return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path);
        }

        /** Also where it cannot be begun. */
        private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> answeringWith(
                SignInOutcome outcome) {
            return new ObjectPostProcessor<>() {
                @Override
                public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                    filter.setAuthenticationFailureHandler(outcome);
                    return filter;
                }
            };
        }

        private static String secret(SignInSettings settings) {
            @Nullable String secret = settings.secret();
            if (secret == null || secret.isBlank()) {
                throw new StartRefused(
                        CLIENT + " is set without its secret",
                        "Set caseledger.signin.secret to the secret of the page at the issuer of tokens.");
            }
            return secret;
        }
    }
}
