package org.caseledger.acceptance.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as a container engine would read it, with its anchors resolved. */
record ComposeFile(
        String text,
        Map<String, Map<String, Object>> services,
        Set<String> volumes,
        Map<String, Map<String, String>> files) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[^}]*}");

    @SuppressWarnings("unchecked") // as compose demands; anything else fails the test that looks at it
    static ComposeFile read() {
        try {
            String text = Files.readString(DeployingChapter.HOME.resolve("docker-compose.yml"));
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new ComposeFile(
                    text,
                    (Map<String, Map<String, Object>>) file.getOrDefault("services", Map.of()),
                    ((Map<String, Object>) file.getOrDefault("volumes", Map.of())).keySet(),
                    (Map<String, Map<String, String>>) file.getOrDefault("secrets", Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the name of each secret, the variable that names its file. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        files.forEach((name, secret) -> VARIABLE.matcher(String.valueOf(secret.get("file")))
                .results()
                .forEach(found -> secrets.put(name, found.group(1))));
        return secrets;
    }

    /** Names of all that has to come from the environment. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** A service's variables, with those of the caller in their places. */
    Map<String, String> environment(String service, Map<String, String> caller) {
        Map<String, String> environment = new HashMap<>();
        map(service, "environment")
                .forEach((name, value) -> environment.put(
                        name,
                        VARIABLE.matcher(String.valueOf(value))
                                .replaceAll(found -> String.valueOf(caller.get(found.group(1))))));
        return environment;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String service, String key) {
        return (Map<String, Object>) of(service).getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    List<String> list(String service, String key) {
        return (List<String>) of(service).getOrDefault(key, List.of());
    }

    /** Lines of the Dockerfile that a service is built by; empty where its image is another's. */
    Optional<List<String>> dockerfile(String service) {
        return Optional.ofNullable(map(service, "build").get("dockerfile"))
                .map(file -> linesOf(DeployingChapter.HOME.resolve(file.toString())));
    }

    Map<String, Object> of(String service) {
        return services.getOrDefault(service, Map.of());
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
