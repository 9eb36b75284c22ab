package org.caseledger.acceptance.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of README, or of a page that goes on from there, that deploy a ledger, one by one. */
record DeployingChapter(List<String> lines) {
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    static DeployingChapter read() {
        return read("README.md", "Deploying");
    }

    /** How people sign in. */
    static DeployingChapter ofSigningIn() {
        return read("docs/deploying.md", "Signing in");
    }

    private static DeployingChapter read(String file, String heading) {
        Pattern block = Pattern.compile("## " + heading + "\n.*?```bash\n(.*?)```", Pattern.DOTALL);
        try {
            Matcher found = block.matcher(Files.readString(HOME.resolve(file)));
            if (!found.find()) {
                throw new AssertionError(file + " has no block of lines under " + heading);
            }
            return new DeployingChapter(found.group(1).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the variables are after the lines that set them. */
    Map<String, String> settings() {
        String setting = lines.stream()
                .filter(line -> line.startsWith("export ") || line.startsWith("secret()"))
                .collect(Collectors.joining("\n"));
        Map<String, String> settings = new HashMap<>();
        Arrays.stream(printed(setting + "\nenv -0", Map.of()).split("\0"))
                .map(variable -> variable.split("=", 2))
                .filter(variable -> setting.contains(variable[0] + "="))
                .forEach(variable -> settings.put(variable[0], variable[1]));
        return settings;
    }

    /** The connection string that a line gives its program. */
    String uriOf(String line, Map<String, String> settings) {
        Matcher uri = Pattern.compile("^MONGODB_URI=(\"[^\"]*\") ").matcher(line);
        if (!uri.find()) {
            throw new AssertionError("no MONGODB_URI in " + line);
        }
        return printed("printf %s " + uri.group(1), settings);
    }

    private static String printed(String script, Map<String, String> environment) {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euc", script).redirectError(ProcessBuilder.Redirect.INHERIT);
        bash.environment().putAll(environment);
        try {
            return new String(bash.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only line that ends so. */
    String endingIn(String words) {
        List<String> found = lines.stream().filter(line -> line.endsWith(words)).toList();
        if (found.size() != 1) {
            throw new AssertionError("not one line of README ends in '" + words + "': " + found);
        }
        return found.get(0);
    }
}
