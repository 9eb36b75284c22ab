package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.Local;
import org.caseledger.local.testing.GuardedNodes;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.MongoSetup;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings by which both services reach MongoDB over TLS, on servers that take nothing else. */
@OnlyInFull
@RequiresReplicaSet
@BesideOthers
class TlsReplicaSetTest {
    private static Authority trusted;
    private static Authority stranger;
    private static GuardedNodes node;
    private static GuardedNodes misnamed;

    @BeforeAll
    static void start(@TempDir Path folder) {
        trusted = Authority.in(folder, "trusted");
        stranger = Authority.in(folder, "stranger");
        node = serverWith(trusted.keyFileFor("node", "ip:127.0.0.1,dns:localhost"));
        misnamed = serverWith(trusted.keyFileFor("misnamed", "dns:mongo1.example"));
    }

    @AfterAll
    static void stop() {
        node.close();
        misnamed.close();
    }

    @Test
    void the_database_is_prepared_and_then_used_over_tls() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = PrepareDatabase.run(
                Stream.concat(
                                Stream.of("prepare-database", "--initiate-at=" + node.hosts()),
                                settings(node, "", trusted).map(setting -> "--" + setting))
                        .toArray(String[]::new),
                PreparedNode.PASSWORDS,
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exitCode).isZero();

        started(settings(node, "caseledger-command:of-command@", trusted)).run(context -> {
            LedgerDatabases databases = context.getBean(LedgerDatabases.class);
            assertThat(databases.log().getCollection("log").countDocuments()).isZero();
            databases.work().getCollection("snapshots").insertOne(new Document("_id", "over TLS"));
        });
    }

    @Test
    void the_environment_variables_that_the_page_on_deploying_names_are_enough() throws IOException {
        Map<String, Object> environment = Map.of(
                "SPRING_SSL_BUNDLE_PEM_MONGO_TRUSTSTORE_CERTIFICATE",
                "file:" + trusted.certificate(),
                "SPRING_MONGODB_SSL_BUNDLE",
                "mongo");
        assertThat(Files.readString(Path.of("../docs/deploying.md"))).contains(environment.keySet());

        started(settings(node, "", trusted).filter(setting -> !setting.contains("ssl")))
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("tested-systemEnvironment", environment)))
                .run(context -> assertThat(context).hasSingleBean(LedgerDatabases.class));
    }

    /** Nobody is named who may read: only whoever is connected learns that. */
    @Test
    void the_same_variables_are_enough_to_verify() throws Exception {
        assertThat(verified(trusted)).contains("cannot be read: the user of the URI may not");
        assertThat(verified(stranger))
                .contains(
                        "the log at " + node.hosts()
                                + " shows a certificate of an authority that is not trusted here; set SPRING_MONGODB_SSL_BUNDLE=mongo");
        assertThat(verified(null))
                .contains("the log at " + node.hosts() + " cannot be read")
                .contains("If it demands TLS, set SPRING_MONGODB_SSL_BUNDLE=mongo");
    }

    private static String verified(@Nullable Authority authority) throws Exception {
        ProcessBuilder verify = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Local.class.getName(),
                        "verify",
                        "--uri",
                        "mongodb://" + node.hosts() + "/caseledger?replicaSet=caseledger")
                .redirectErrorStream(true);
        if (authority != null) {
            verify.environment().put("SPRING_MONGODB_SSL_BUNDLE", "mongo");
            verify.environment()
                    .put("SPRING_SSL_BUNDLE_PEM_MONGO_TRUSTSTORE_CERTIFICATE", "file:" + authority.certificate());
        }
        Process process = verify.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        return said;
    }

    @Test
    void a_certificate_of_another_authority_is_refused() {
        assertThat(refusal(settings(node, "", stranger)))
                .contains("mongodb://" + node.hosts() + " shows a certificate of an authority that is not trusted here")
                .contains("spring.mongodb.ssl.bundle");
    }

    @Test
    void a_certificate_for_another_host_is_refused() {
        assertThat(refusal(settings(misnamed, "", trusted)))
                .contains("mongodb://" + misnamed.hosts() + " shows a certificate of another host")
                .contains("Name it in MONGODB_URI as its certificate does");
    }

    @Test
    void a_service_without_tls_is_told_of_it() {
        assertThat(refusal(settings(node, "", trusted).filter(setting -> !setting.contains("ssl"))))
                .contains("does not answer")
                .contains("spring.mongodb.ssl.bundle");
    }

    private static GuardedNodes serverWith(Path keyFile) {
        return GuardedNodes.start(
                1,
                Path.of("../ops/mongo/start-node.sh"),
                "--tlsMode",
                "requireTLS",
                "--tlsCertificateKeyFile",
                keyFile.toString(),
                "--tlsCAFile",
                trusted.certificate().toString(),
                "--tlsAllowConnectionsWithoutCertificates");
    }

    private static Stream<String> settings(GuardedNodes server, String user, Authority authority) {
        return Stream.of(
                "spring.mongodb.uri=mongodb://" + user + server.hosts() + "/caseledger?replicaSet=caseledger"
                        + (user.isEmpty() ? "" : "&authSource=admin"),
                "spring.mongodb.ssl.bundle=mongo",
                "spring.ssl.bundle.pem.mongo.truststore.certificate=file:" + authority.certificate());
    }

    private static ApplicationContextRunner started(Stream<String> settings) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SslAutoConfiguration.class, MongoAutoConfiguration.class, MongoSetup.class))
                .withPropertyValues(settings.toArray(String[]::new));
    }

    private static String refusal(Stream<String> settings) {
        List<String> lines = new ArrayList<>();
        started(settings)
                .withPropertyValues("caseledger.mongo.server-selection-timeout=3s")
                .run(context -> Stream.iterate(
                                context.getStartupFailure(), failure -> failure != null, Throwable::getCause)
                        .filter(StartRefused.class::isInstance)
                        .forEach(refused -> lines.add(refused.getMessage())));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
