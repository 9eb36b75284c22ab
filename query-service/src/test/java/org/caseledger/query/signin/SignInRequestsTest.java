package org.caseledger.query.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.service.access.AccessSettings;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class SignInRequestsTest {
    private final DiscoveredIssuer issuer = new DiscoveredIssuer();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/overdue", "/cases?at=2026-03-31&in=BR-PAT-01&lang=hi", "/break-glass?kind=overdue&in=PAT"
            })
    void who_signs_in_comes_back_to_the_view_that_was_left(String then) {
        assertThat(request(then).<String>getAttribute(SignInRequests.THEN)).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/",
                "https://elsewhere.example/",
                "/\\elsewhere.example",
                "/cases?at=1\r\nSet-Cookie: a=b",
                "/cases/../session",
                ""
            })
    void nobody_is_sent_elsewhere(String then) {
        assertThat(request(then).<String>getAttribute(SignInRequests.THEN)).isEqualTo("/");
    }

    @Test
    void what_is_begun_can_be_gone_on_with_by_any_node_once() {
        OAuth2AuthorizationRequest begun = request("/overdue");
        MockHttpServletResponse kept = begin(begun);
        MockHttpServletResponse answer = new MockHttpServletResponse();

        OAuth2AuthorizationRequest found = Objects.requireNonNull(new BegunSignIn(issuer.registration())
                .removeAuthorizationRequest(back(begun.getState(), kept.getCookies()), answer));

        assertThat(found.getState()).isEqualTo(begun.getState());
        assertThat(found.getAttributes()).isEqualTo(begun.getAttributes());
        assertThat(found.getRedirectUri()).isEqualTo("http://localhost/session/code");
        assertThat(answer.getHeader("Set-Cookie")).contains("Max-Age=0");
        assertThat(kept.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/session;");
    }

    /** Both renew their tokens when those end. */
    @Test
    void two_windows_of_one_browser_sign_in_at_once() {
        OAuth2AuthorizationRequest one = request("/overdue");
        OAuth2AuthorizationRequest other = another("/cases");
        Cookie[] ofOne = begin(one).getCookies();
        Cookie[] both = Stream.of(ofOne, begin(other, ofOne).getCookies())
                .flatMap(Stream::of)
                .toArray(Cookie[]::new);

        assertThat(both).hasSize(2);
        assertThat(List.of(one, other)).allSatisfy(begun -> {
            MockHttpServletResponse answer = new MockHttpServletResponse();
            OAuth2AuthorizationRequest found = Objects.requireNonNull(new BegunSignIn(issuer.registration())
                    .removeAuthorizationRequest(back(begun.getState(), both), answer));

            assertThat(found.getAttributes()).isEqualTo(begun.getAttributes());
            assertThat(answer.getCookies()).as("what is gone on with").hasSize(1);
        });
    }

    @Test
    void of_many_that_nobody_went_on_with_the_oldest_are_let_go_of() {
        issuer.up();
        List<Cookie> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (Cookie set : begin(another("/"), all.toArray(Cookie[]::new)).getCookies()) {
                if (set.getMaxAge() == 0) {
                    assertThat(all.remove(0).getName()).isEqualTo(set.getName());
                } else {
                    all.add(set);
                }
            }
        }
        assertThat(all).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"a.b.c", "a.b.c.#.#", "''"})
    void a_cookie_that_is_none_of_ours_begins_nothing(String value) {
        String state = Objects.requireNonNull(request("/").getState());
        String name = BegunSignIn.COOKIE + state.substring(0, 16);

        assertThat(new BegunSignIn(issuer.registration())
                        .loadAuthorizationRequest(back(state, new Cookie(name, value))))
                .isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "sixteen letters; and more"})
    void a_state_that_is_none_of_ours_begins_nothing(@Nullable String state) {
        Cookie[] kept = begin(request("/")).getCookies();

        assertThat(new BegunSignIn(issuer.registration()).loadAuthorizationRequest(back(state, kept)))
                .isNull();
    }

    private MockHttpServletResponse begin(OAuth2AuthorizationRequest begun, Cookie... others) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", SignInConfiguration.START);
        request.setCookies(others);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new BegunSignIn(issuer.registration()).saveAuthorizationRequest(begun, request, response);
        return response;
    }

    private static MockHttpServletRequest back(@Nullable String state, Cookie... cookies) {
        MockHttpServletRequest back = new MockHttpServletRequest("GET", SignInConfiguration.CODE);
        back.setCookies(cookies);
        if (state != null) {
            back.setParameter("state", state);
        }
        return back;
    }

    @Test
    void while_the_issuer_is_away_it_is_said_and_after_it_works() throws java.io.IOException {
        IssuerRegistration registration = new IssuerRegistration("http://127.0.0.1:1", "page", "secret");
        assertThatThrownBy(registration::get).isInstanceOf(IssuerAway.class);
        MockHttpServletResponse told = new MockHttpServletResponse();
        new SignInOutcome()
                .onAuthenticationFailure(
                        new MockHttpServletRequest(),
                        told,
                        new OAuth2AuthenticationException(
                                new org.springframework.security.oauth2.core.OAuth2Error("x"),
                                new IssuerAway(new java.io.IOException())));

        assertThat(told.getRedirectedUrl()).isEqualTo("/?refused=issuer-away");
        assertThat(issuer.up().registration().get().getClientId()).isEqualTo("page");
    }

    @Test
    void a_page_without_an_issuer_or_a_secret_does_not_start() {
        OAuth2ResourceServerProperties properties = new OAuth2ResourceServerProperties();
        AccessSettings access = new AccessSettings("sub", null);
        SignInConfiguration.AtIssuer configuration = new SignInConfiguration.AtIssuer();

        assertThatThrownBy(() -> configuration.issuerRegistration(new SignInSettings("page", "s"), access, properties))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("issuer-uri");
        properties.getJwt().setIssuerUri(issuer.uri());
        assertThatThrownBy(() -> configuration.issuerRegistration(new SignInSettings("page", " "), access, properties))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("caseledger.signin.secret");
    }

    private OAuth2AuthorizationRequest request(String then) {
        issuer.up();
        return another(then);
    }

    private OAuth2AuthorizationRequest another(String then) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", SignInConfiguration.START);
        request.setParameter(SignInRequests.THEN, then);
        return Objects.requireNonNull(new SignInRequests(issuer.registration()).resolve(request));
    }
}
