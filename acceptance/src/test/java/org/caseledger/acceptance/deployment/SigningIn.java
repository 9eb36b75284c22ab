package org.caseledger.acceptance.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's way through a sign-in, step by step and with the cookies of one browser. */
final class SigningIn {
    private static final Pattern LOGIN_FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Where the page sends to. */
    URI begin(String page, String then) {
        return location(get(URI.create(page + "/session/start?" + KeycloakServer.form(Map.of("then", then)))));
    }

    /** Name and password are given at the issuer: the address of the page, with a code. */
    URI signInAtIssuer(URI authorization, String person) {
        Matcher form = LOGIN_FORM.matcher(get(authorization).body());
        if (!form.find()) {
            throw new AssertionError("the issuer asks for no name and password");
        }
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                KeycloakServer.form(Map.of("username", person, "password", KeycloakServer.PASSWORD)))));
        return location(answer);
    }

    /** Back at the page: where it sends to, without what is before the path. */
    String back(URI withCode) {
        return location(get(withCode)).toString().replaceFirst("^https?://[^/]+", "");
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            // As a browser does on its own machine, where nobody listens.
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
