package org.caseledger.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseledger.tree.LogKeyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The compose file starts what the lines of README start, which {@link DeployedReplicaSetTest} runs: the same programs with the same
 * arguments, settings and files. No container engine runs it here.
 */
class ComposeFileTest {
    private static final String INITIATING = "--initiate-at=127.0.0.1:27017";
    /** Of a JVM. */
    private static final Pattern OPTION = Pattern.compile("-XX:\\S+");

    private static final Pattern INSTALLING =
            Pattern.compile("`(docker compose run [^`]*--entrypoint install query [^`]*)`");

    /** Of the Compose Specification; a misspelt key is refused by every engine. */
    private static final Set<String> KEYS_OF_A_SERVICE = Set.of(
            "build",
            "cap_drop",
            "command",
            "depends_on",
            "deploy",
            "entrypoint",
            "env_file",
            "environment",
            "expose",
            "healthcheck",
            "hostname",
            "image",
            "init",
            "mem_limit",
            "network_mode",
            "networks",
            "ports",
            "read_only",
            "restart",
            "secrets",
            "security_opt",
            "stop_grace_period",
            "tmpfs",
            "user",
            "volumes");

    private static final Set<String> CONDITIONS = Set.of("service_healthy", "service_completed_successfully");
    private static final Map<String, String> SECRETS = Map.of(
            "REPLICA_SET_KEY", "key",
            "MONGO_ADMIN_PASSWORD", "admins",
            "MONGO_COMMAND_PASSWORD", "commands",
            "MONGO_QUERY_PASSWORD", "querys",
            "CASELEDGER_FINGERPRINT_KEY", "fingerprints",
            "CASELEDGER_SEALING_KEYSTORE", "/wrapping-keys.p12",
            "CASELEDGER_SEALING_PASSWORD", "seals",
            "TOKEN_ISSUER", "https://issuer.example/realms/department",
            "TOKEN_AUDIENCE", "caseledger");

    private final ComposeFile compose = ComposeFile.read();
    private final DeployingChapter chapter = DeployingChapter.read();

    @Test
    void every_service_has_only_what_a_service_may_have_and_names_only_what_is_there() {
        compose.services().forEach((name, service) -> {
            assertThat(service.keySet()).as(name).isSubsetOf(KEYS_OF_A_SERVICE);
            compose.map(name, "depends_on").forEach((other, condition) -> {
                assertThat(compose.services()).containsKey(other);
                assertThat(CONDITIONS).contains(String.valueOf(((Map<?, ?>) condition).get("condition")));
            });
            for (String volume : compose.list(name, "volumes")) {
                String source = volume.split(":", 2)[0];
                assertThat(
                                source.startsWith("./")
                                        ? Files.exists(DeployingChapter.HOME.resolve(source))
                                        : compose.volumes().contains(source))
                        .as(volume)
                        .isTrue();
            }
        });
    }

    @Test
    void what_comes_from_the_environment_is_what_readme_names() {
        assertThat(compose.variables()).isEqualTo(SECRETS.keySet());
    }

    /** Else they are nowhere, and nothing says so. */
    @Test
    void other_settings_that_the_page_for_deploying_names_reach_both_services() {
        for (String service : List.of("command", "query")) {
            assertThat(compose.of(service).get("env_file"))
                    .isEqualTo(List.of(Map.of("path", "./caseledger.env", "required", false)));
        }
    }

    @Test
    void each_node_is_started_by_the_script_that_the_test_runs() {
        for (String node : List.of("mongo1", "mongo2", "mongo3")) {
            assertThat(compose.of(node)).containsEntry("command", List.of("/bin/sh", "/ops/start-node.sh"));
            assertThat(compose.list(node, "volumes")).contains(node + ":/data/db", "./ops/mongo:/ops:ro");
            assertThat(compose.environment(node, SECRETS)).containsExactly(Map.entry("REPLICA_SET_KEY", "key"));
        }
        assertThat(Path.of("../ops/mongo/start-node.sh")).exists();
    }

    @Test
    void the_database_is_prepared_by_the_line_of_readme_in_the_first_nodes_network() {
        String line = chapter.endingIn("prepare-database --initiate-at=127.0.0.1:27017");

        assertThat(line).endsWith(String.join(" ", compose.list("prepare-database", "command")));
        assertThat(compose.of("prepare-database"))
                .containsEntry("network_mode", "service:mongo1")
                .containsEntry("restart", "no");
        assertThat(compose.environment("prepare-database", SECRETS))
                .isEqualTo(Map.of(
                        "MONGODB_URI", chapter.uriOf(line, settings()),
                        "MONGO_ADMIN_PASSWORD", "admins",
                        "MONGO_COMMAND_PASSWORD", "commands",
                        "MONGO_QUERY_PASSWORD", "querys"));
        assertThat(compose.of("prepare-database").get("image"))
                .isEqualTo(compose.of("command").get("image"));
    }

    @Test
    void each_service_is_given_what_its_line_of_readme_gives_it_and_waits_for_the_preparation() {
        for (String service : List.of("command", "query")) {
            String line = chapter.endingIn(service + "-service-exec.jar");

            assertThat(compose.environment(service, SECRETS))
                    .containsEntry("MONGODB_URI", chapter.uriOf(line, settings()))
                    .containsEntry("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", SECRETS.get("TOKEN_ISSUER"))
                    .containsEntry(
                            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES", SECRETS.get("TOKEN_AUDIENCE"));
            assertThat(settings())
                    .containsKey("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI")
                    .containsEntry(
                            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES", SECRETS.get("TOKEN_AUDIENCE"));
            assertThat(compose.map(service, "depends_on")).containsKey("prepare-database");
            assertThat(compose.of(service)).containsEntry("restart", "unless-stopped");
        }
    }

    @Test
    void the_wrapping_keys_of_readme_are_a_secret_of_the_command_service_alone() {
        assertThat(compose.secrets()).containsExactly(Map.entry("wrapping-keys", "CASELEDGER_SEALING_KEYSTORE"));
        assertThat(compose.services().keySet().stream()
                        .filter(service -> !compose.list(service, "secrets").isEmpty()))
                .containsExactly("command");
        assertThat(compose.environment("command", SECRETS))
                .containsEntry("CASELEDGER_SEALING_KEYSTORE", "/run/secrets/wrapping-keys")
                .containsEntry("CASELEDGER_SEALING_PASSWORD", "seals");
        assertThat(chapter.endingIn("-storepass:env CASELEDGER_SEALING_PASSWORD"))
                .contains("keytool -genseckey -alias wrapping-1 -keyalg AES -keysize 256");
    }

    /** A container that is made anew has nothing of its own: without what was signed nothing is signed any more. */
    @Test
    void the_key_of_the_log_and_what_was_signed_outlast_the_container() throws IOException {
        assertThat(compose.list("query", "volumes")).containsExactly("signed:/var/lib/caseledger");
        assertThat(compose.dockerfile("query").orElseThrow())
                .containsSubsequence(
                        "RUN useradd --system --uid 10001 caseledger",
                        "RUN install -d -o caseledger -m 700 /var/lib/caseledger /var/lib/caseledger/checkpoints",
                        "USER caseledger");
        assertThat(Files.readString(DeployingChapter.HOME.resolve("docs/deploying.md")))
                .contains(
                        "CASELEDGER_CHECKPOINT_KEY=/var/lib/caseledger/log.key",
                        "CASELEDGER_CHECKPOINT_FOLDER=/var/lib/caseledger/checkpoints");
    }

    /** The key alone signs nothing. Only what the container's own user and folders are is replaced. */
    @Test
    void the_line_that_fills_the_volume_brings_the_key_and_what_was_signed(@TempDir Path folder) throws Exception {
        String line = INSTALLING
                .matcher(Files.readString(DeployingChapter.HOME.resolve("docs/deploying.md")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Path volume = Files.createDirectory(folder.resolve("volume"));
        LogKeyFiles made = new LogKeyFiles(folder.resolve("log.key"));
        Files.writeString(folder.resolve("log.key"), "the key");
        Files.writeString(made.signed(), "nothing yet");
        String here = line.substring(line.indexOf("--entrypoint ") + 13)
                .replace("install query -o caseledger", "install")
                .replace("/var/lib/caseledger", volume.toString())
                .replace("/from", folder.toString());

        Process installing = new ProcessBuilder(here.split(" ")).inheritIO().start();

        assertThat(installing.waitFor()).as(here).isZero();
        LogKeyFiles brought = new LogKeyFiles(volume.resolve("log.key"));
        assertThat(volume.resolve("log.key")).hasContent("the key");
        assertThat(brought.signed()).hasContent("nothing yet");
        for (String file : List.of("log.key", brought.signed().getFileName().toString())) {
            assertThat(line).contains(" -v \"$PWD/" + file + "\":/from/" + file + ":ro ");
        }
    }

    @Test
    void each_image_starts_the_jar_that_its_line_of_readme_starts_with_its_options() {
        for (String service : List.of("prepare-database", "command", "query")) {
            List<String> dockerfile = compose.dockerfile(service).orElseThrow();
            String jar = (service.equals("query") ? "query" : "command") + "-service/target/"
                    + (service.equals("query") ? "query" : "command") + "-service-exec.jar";

            assertThat(dockerfile).contains("COPY --from=build /src/" + jar + " /app.jar");
            String line = chapter.endingIn(service.equals("prepare-database") ? INITIATING : jar);
            assertThat(line).containsPattern("java (-XX:\\S+ )*-jar " + Pattern.quote(jar));
            assertThat(dockerfile)
                    .filteredOn(instruction -> instruction.startsWith("ENTRYPOINT"))
                    .singleElement()
                    .asString()
                    .endsWith("\"-jar\", \"/app.jar\"]")
                    .satisfies(entry -> OPTION.matcher(line)
                            .results()
                            .forEach(option -> assertThat(entry).contains("\"" + option.group() + "\"")));
        }
    }

    /** Else one that takes a part of the memory takes it of the whole machine's, and another is killed for it. */
    @Test
    void each_service_that_goes_on_has_a_limit_of_memory() {
        compose.services().keySet().stream()
                .filter(service -> !service.equals("prepare-database"))
                .forEach(service -> assertThat(compose.of(service)).as(service).containsKey("mem_limit"));
    }

    @Test
    void each_service_is_given_the_time_to_end_that_it_takes_for_itself() throws IOException {
        Pattern phase = Pattern.compile("timeout-per-shutdown-phase: (\\d+)s");
        for (String service : List.of("command", "query")) {
            String settings = Files.readString(
                    DeployingChapter.HOME.resolve(service + "-service/src/main/resources/application.yaml"));
            long own = phase.matcher(settings)
                    .results()
                    .mapToLong(match -> Long.parseLong(match.group(1)))
                    .max()
                    .orElse(30); // Spring's own
            String given = String.valueOf(compose.of(service).get("stop_grace_period"));

            assertThat(Long.parseLong(given.replace("s", ""))).as(service).isGreaterThan(own);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = chapter.settings();
        settings.putAll(SECRETS);
        return settings;
    }
}
