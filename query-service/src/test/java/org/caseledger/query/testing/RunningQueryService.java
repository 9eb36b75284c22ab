package org.caseledger.query.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.local.testing.LoggingOfJvm;
import org.caseledger.local.testing.SharedClassMetadata;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.testing.openapi.ApiDocument;
import org.caseledger.local.testing.openapi.SeenAnswer;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.QueryService;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The query service on a store, with a demo ledger of two centres opened on 1 April 2025, asked by HTTP. */
public final class RunningQueryService implements AutoCloseable {
    public static final String PATNA = "BR-PAT-01";
    public static final String GAYA = "BR-GAY-01";
    public static final LocalDate OPENED_ON = LocalDate.of(2025, 4, 1);
    public static final UUID LEDGER = UUID.fromString("0b9d0d4e-6c0f-4d0e-9a53-0d9a3c1d0001");

    /** Setting of those that ask for health or metrics: their port is a third web server in each start, and few ask. */
    public static final String WITH_MANAGEMENT = "--management.server.port=0";

    /** Before its length, for those that need another one than a second. */
    public static final String FEED_HEARTBEAT = "--caseledger.feed.heartbeat=";

    /** Before its address, for those that believe tokens of an issuer instead of locally made ones. */
    public static final String ISSUER = "--spring.security.oauth2.resourceserver.jwt.issuer-uri=";

    private static final String WITHOUT_MANAGEMENT = "--management.server.port=-1";

    private final TestStore store;
    private final String[] settings;
    private final TestLog log;
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext context;

    /** @param settings beside those of all tests, {@code --name=value} */
    public RunningQueryService(TestStore store, String... settings) {
        this.store = store;
        this.settings = settings.clone();
        this.log = new TestLog(store.uri());
        log.append(
                OPENED_ON,
                Who.LEDGER,
                new LedgerOpened(LEDGER, Purpose.DEMO, 1, Duration.ofSeconds(1), OPENED_ON),
                centre(PATNA, "PAT", "Patna", "पटना"),
                centre(GAYA, "GAY", "Gaya", "गया"));
        this.context = start();
    }

    public TestLog log() {
        return log;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Where health and metrics are, {@link #WITH_MANAGEMENT}. */
    public int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Stops the service, lets something happen to the store, and starts it again. */
    public void restartAfter(Runnable happening) {
        context.close();
        happening.run();
        context = start();
    }

    /** What the caller gets at this path once the views have everything that was appended so far. */
    public Answer get(DemoUser user, String path) {
        return get(user, path, "en");
    }

    public Answer get(DemoUser user, String path, String language) {
        HttpResponse<byte[]> response = send(
                request(user, path).header("Accept-Language", language).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return described(new Answer(response));
    }

    public HttpResponse<InputStream> open(DemoUser user, String path, String lastEventId) {
        HttpRequest.Builder request = request(user, path).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** A stream for whoever has this token. */
    public HttpResponse<InputStream> openAs(String token, String path) {
        return send(
                request(null, path)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    public Answer send(HttpRequest.Builder request) {
        return described(new Answer(send(request.build(), HttpResponse.BodyHandlers.ofByteArray())));
    }

    /** Whatever a test is about, its answers are as the service says that they are. */
    private static Answer described(Answer answer) {
        HttpResponse<byte[]> response = answer.response();
        URI asked = response.request().uri();
        if (asked.getPath().startsWith("/actuator")) {
            return answer; // on a port of its own, for operators
        }
        List<String> differences = ApiDocument.ofService(asked.getPort())
                .differences(
                        response.request().method(),
                        asked.getPath(),
                        new SeenAnswer(response.statusCode(), response.headers(), answer.text()));
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n", differences));
        }
        return answer;
    }

    public String token(DemoUser user) {
        return TestKey.token(user);
    }

    /** A caller with several roles. */
    public String token(DemoUser user, Set<Role> roles) {
        return TestKey.token(user, roles);
    }

    /** First line, headers and body of what comes back for these bytes; for requests that no client would send. */
    public String raw(String request) {
        URI base = URI.create(base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpRequest.Builder request(@Nullable DemoUser user, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Ledger-Position", Long.toString(log.head()))
                .timeout(Duration.ofSeconds(60));
        return user == null ? request : request.header("Authorization", "Bearer " + token(user));
    }

    @Override
    public void close() {
        context.close();
        log.close();
        store.close();
    }

    private String base() {
        return "http://127.0.0.1:" + port();
    }

    private ConfigurableApplicationContext start() {
        return start("test", QueryService.class);
    }

    /**
     * Another query service on the same store; to be closed before this one.
     *
     * @param sources of beans: the service itself, and what makes it another one
     */
    public ConfigurableApplicationContext start(String node, Class<?>... sources) {
        List<String> with = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.mongodb.uri=" + store.uri(),
                "--caseledger.processing.node=" + node,
                "--logging.level.root=WARN"));
        with.addAll(List.of(settings));
        if (with.stream().noneMatch(setting -> setting.startsWith(ISSUER))) {
            with.add("--caseledger.access.local-key=" + TestKey.publicKey());
        }
        if (!with.contains(WITH_MANAGEMENT)) {
            with.add(WITHOUT_MANAGEMENT);
        }
        if (with.stream().noneMatch(setting -> setting.startsWith(FEED_HEARTBEAT))) {
            with.add(FEED_HEARTBEAT + "1s");
        }
        String[] all = with.toArray(String[]::new);
        try {
            return run(sources, all);
        } catch (IllegalStateException e) {
            if (!isLoggingOfAnother(e)) {
                throw e;
            }
            return run(sources, all);
        }
    }

    private static ConfigurableApplicationContext run(Class<?>[] sources, String[] settings) {
        try (LoggingOfJvm.Held held = LoggingOfJvm.shared()) {
            return new SpringApplicationBuilder(sources)
                    .initializers(new SharedClassMetadata())
                    .run(settings);
        }
    }

    /** Each start configures the logging of the JVM, and so may two that begin at once. */
    private static boolean isLoggingOfAnother(IllegalStateException failed) {
        return Stream.<Throwable>iterate(failed, one -> one != null, Throwable::getCause)
                .anyMatch(ConcurrentModificationException.class::isInstance);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static CentreCommissioned centre(String centre, String district, String nameEn, String nameHi) {
        return new CentreCommissioned(centre, CentreKind.DISTRICT_HEADQUARTERS, district, 1, nameEn, nameHi, OPENED_ON);
    }

    /** An answer with its body as JSON. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return LedgerJson.mapper().readTree(response.body());
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
