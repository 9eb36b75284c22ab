package org.caseledger.command.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.AbstractProtocol;
import org.caseledger.command.CommandService;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.LoggingOfJvm;
import org.caseledger.local.testing.SharedClassMetadata;
import org.caseledger.local.testing.SignedByHand;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.testing.TestKeystore;
import org.caseledger.service.mongo.LedgerDatabases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The command service as it is started in earnest, once per store, on a demo ledger without cases. */
final class Service {
    /** Setting of those that ask for health or metrics: their port is a third web server in each start, and few ask. */
    static final Map.Entry<String, String> WITH_MANAGEMENT = Map.entry("management.server.port", "0");

    /** Long enough ago for what was closed before its retention was over. */
    private static final LocalDate OPENED_ON = LocalDate.of(2020, 1, 2);

    private static final Map<Store, Service> RUNNING = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Service on(Store store) {
        return RUNNING.computeIfAbsent(store, it -> {
            Service started = startOn(it.uri("api"), Map.ofEntries(WITH_MANAGEMENT));
            started.sign();
            return started;
        });
    }

    /** Another node on the same ledger; whoever starts it stops it. */
    static Service startOn(String uri) {
        return startOn(uri, Map.of());
    }

    /** @param settings win over those of a demo ledger */
    static Service startOn(String uri, Map<String, String> settings) {
        return startOn(uri, settings, CommandService.class);
    }

    /** @param sources the service, and what takes the place of a part of it */
    static Service startOn(String uri, Map<String, String> settings, Class<?>... sources) {
        Map<String, String> all = new HashMap<>(Map.of(
                "server.port", "0",
                "management.server.port", "-1",
                "spring.mongodb.uri", uri,
                "caseledger.access.local-key", TestKey.publicKey().toString(),
                "caseledger.ledger.purpose", "DEMO",
                "caseledger.ledger.commission-centres", "true",
                "caseledger.posts.believed-for", "300ms",
                "caseledger.position.patience", "300ms"));
        all.putAll(TestKeystore.settings());
        all.putAll(settings);
        if ("DEMO".equals(all.get("caseledger.ledger.purpose"))) {
            all.putIfAbsent("caseledger.ledger.clock-offset", Noon.offset().toString());
            all.putIfAbsent("caseledger.ledger.opened-on", OPENED_ON.toString());
        }
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try (LoggingOfJvm.Held held = LoggingOfJvm.shared()) {
            return new Service(new SpringApplicationBuilder(sources)
                    .initializers(new SharedClassMetadata())
                    .run(arguments));
        }
    }

    /** Figures are published of what is signed. */
    void sign() {
        SignedByHand.publish(bean(LogReader.class), bean(LedgerDatabases.class).views());
    }

    int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("no server");
        }
        return server.getPort();
    }

    /** Whether a thread is one of those that this service answers requests on, and not another one in the same JVM. */
    boolean answersOn(String thread) {
        if (!(((WebServerApplicationContext) context).getWebServer() instanceof TomcatWebServer server)
                || !(server.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol)) {
            throw new IllegalStateException("another server than Tomcat");
        }
        return thread.startsWith("http-nio-auto-" + protocol.getNameIndex() + "-exec-");
    }

    /** Where health and metrics are, {@link #WITH_MANAGEMENT}. */
    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    void stop() {
        context.close();
    }
}
