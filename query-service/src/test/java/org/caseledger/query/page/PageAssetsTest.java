package org.caseledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageAssetsTest {
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");

    @Test
    void the_scripts_of_every_screen_are_asked_for_at_once() throws IOException {
        PageAssets assets = PageAssets.read();

        assertThat(assets.path()).matches("/assets/[0-9a-f]{16}");
        try (Stream<Path> files = Files.walk(ASSETS)) {
            assertThat(assets.modules())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> ASSETS.relativize(file).toString())
                                    .filter(name -> name.endsWith(".js") && !name.matches("(?:screens|kit)/.*"))
                                    .toList());
        }
    }

    /** What nobody here wrote is what its recipe makes. */
    @Test
    void the_vendored_module_is_the_one_whose_recipe_stands_beside_it() throws IOException, NoSuchAlgorithmException {
        byte[] module = Files.readAllBytes(ASSETS.resolve("vendor/ui.js"));

        assertThat(Files.readString(ASSETS.resolve("vendor/README.md")))
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(module)));
    }
}
