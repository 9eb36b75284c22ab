package org.caseledger.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Java sources of all modules. */
final class ProductSources {
    private ProductSources() {}

    static List<Path> ofProduct() {
        return in("main");
    }

    static List<Path> ofProductAndTests() {
        return in("(main|test)");
    }

    private static List<Path> in(String set) {
        try (Stream<Path> all = Files.walk(RunningLedger.home())) {
            return all.filter(path -> path.toString().matches(".*/src/" + set + "/java/.*\\.java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
