package org.caseledger.acceptance.deployment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.local.testing.FreePort;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real identity provider with the realm of the product, started by the lines of docs/deploying.md; its accounts are made as an administrator makes them. */
final class KeycloakServer implements AutoCloseable {
    static final String PASSWORD = "a long way to Madhubani";

    private static final Path HOME = Path.of("target/keycloak/keycloak-26.4.0").toAbsolutePath();
    /** The first start compiles it for these options. */
    private static final Duration START = Duration.ofMinutes(7);

    private static final String ADMINISTRATOR = "admin";
    private static final String ADDRESS = "https://sign-in.example";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = FreePort.next();
    private final DeployingChapter chapter = DeployingChapter.ofSigningIn();
    private final Map<String, String> settings = chapter.settings();
    private @Nullable StartedLine server;

    /** What both services are given, see the chapter. */
    Map<String, String> settings() {
        Map<String, String> given = new HashMap<>(settings);
        given.replaceAll((name, value) -> value.replace(ADDRESS, address()));
        return given;
    }

    void start(String page, Path logs) {
        Map<String, String> environment = new HashMap<>(settings());
        environment.put("KEYCLOAK", HOME.toString());
        environment.put("CASELEDGER_PAGE", page);
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        StartedLine copied =
                StartedLine.of(chapter.endingIn("\"$KEYCLOAK/data/import/\""), environment, logs.resolve("realm.log"));
        if (copied.awaitEnd() != 0) {
            throw new AssertionError(copied.printed());
        }
        // Without TLS and a database of its own, which the department has; a shell that stays would survive the end of
        // the test.
        String line = "exec " + chapter.endingIn("--hostname=" + ADDRESS).replace(ADDRESS, address())
                + " --http-enabled=true --http-host=127.0.0.1 --http-port=" + port + " --db=dev-mem --cache=local";
        StartedLine started = StartedLine.of(line, environment, logs.resolve("keycloak.log"));
        server = started;
        await().atMost(START).pollInterval(Duration.ofSeconds(1)).until(() -> {
            if (!started.isAlive()) {
                throw new AssertionError("it ended: " + started.printed());
            }
            return isUp();
        });
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Where people are sent to sign in. */
    URI authorization(String query) {
        return URI.create(address() + "/realms/caseledger/protocol/openid-connect/auth?" + query);
    }

    /** An account as the department makes one. */
    void makePerson(String name, Map<String, List<String>> attributes, String... roles) {
        JsonMapper json = JsonMapper.shared();
        Map<String, Object> account = Map.of(
                "username",
                name,
                "enabled",
                true,
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
        administrate("POST", "/users", json.writeValueAsString(account));
        String id = administrate("GET", "/users?exact=true&username=" + name, null)
                .get(0)
                .path("id")
                .asString();
        List<JsonNode> given = Stream.of(roles)
                .map(role -> administrate("GET", "/roles/" + role, null))
                .toList();
        administrate("POST", "/users/" + id + "/role-mappings/realm", json.writeValueAsString(given));
    }

    /** An application of the department that asks for a person's password itself. */
    void makeApplication(String name, String... scopes) {
        administrate(
                "POST",
                "/clients",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "clientId",
                                name,
                                "publicClient",
                                true,
                                "directAccessGrantsEnabled",
                                true,
                                "standardFlowEnabled",
                                false,
                                "defaultClientScopes",
                                List.of(scopes))));
    }

    /** How long a code of the realm is good. */
    void setCodeLifespan(Duration lifespan) {
        administrate("PUT", "", "{\"accessCodeLifespan\":" + lifespan.toSeconds() + "}");
    }

    /** How long a token of the page is good. */
    void setTokenLifespan(Duration lifespan) {
        JsonNode page =
                administrate("GET", "/clients?clientId=caseledger-page", null).get(0);
        ((ObjectNode) page.path("attributes")).put("access.token.lifespan", Long.toString(lifespan.toSeconds()));
        administrate("PUT", "/clients/" + page.path("id").asString(), page.toString());
    }

    /** A token for a person, from an application of the realm. */
    String token(String application, String person) {
        return token("caseledger", application, person);
    }

    /** A token of the other realm. */
    String administratorsToken() {
        return token("master", "admin-cli", ADMINISTRATOR);
    }

    /** What somebody with this token may change of the own account. */
    HttpResponse<String> changeOwnAccount(String token, String account) {
        return send(HttpRequest.newBuilder(URI.create(address() + "/realms/caseledger/account"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(account)));
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private String token(String realm, String application, String person) {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(address() + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                application,
                                "username",
                                person,
                                "password",
                                PASSWORD)))));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode administrate(String method, String path, @Nullable String body) {
        HttpRequest.BodyPublisher sent =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(address() + "/admin/realms/caseledger" + path))
                        .header("Authorization", "Bearer " + administratorsToken())
                        .header("Content-Type", "application/json")
                        .method(method, sent));
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty()
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(answer.body());
    }

    private boolean isUp() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    address() + "/realms/caseledger/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
