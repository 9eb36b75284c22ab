package org.caseledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAssetsTest {
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import .* from '([^']+)';");

    /** As the scripts themselves import one another, but for what screens show their figures with. */
    @Test
    void the_scripts_of_every_screen_are_asked_for_at_once() throws IOException {
        PageAssets assets = PageAssets.ofClassPath();
        Set<String> needed = new TreeSet<>();
        needed(ASSETS.resolve("page.js"), needed);

        assertThat(assets.path()).matches("/assets/[0-9a-f]{16}");
        assertThat(needed).contains("frame/frame.js").doesNotContain("screens/review.js");
        assertThat(assets.modules())
                .containsExactlyInAnyOrderElementsOf(needed.stream()
                        .filter(name -> !name.matches("(?:kit|words)/.*"))
                        .toList());
    }

    private static void needed(Path script, Set<String> all) throws IOException {
        if (all.add(ASSETS.relativize(script).toString())) {
            Matcher imported = IMPORTED.matcher(Files.readString(script));
            while (imported.find()) {
                needed(script.resolveSibling(imported.group(1)).normalize(), all);
            }
        }
    }

    /** What nobody here wrote is what its recipe makes. */
    @ParameterizedTest
    @ValueSource(strings = {"ui.js", "noto-sans-devanagari.woff2"})
    void what_is_vendored_is_what_the_recipe_beside_it_makes(String file) throws IOException, NoSuchAlgorithmException {
        byte[] content = Files.readAllBytes(ASSETS.resolve("vendor").resolve(file));

        assertThat(Files.readString(ASSETS.resolve("vendor/README.md")))
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @Test
    void nothing_is_vendored_without_a_recipe() throws IOException {
        String recipes = Files.readString(ASSETS.resolve("vendor/README.md"));
        try (Stream<Path> files = Files.list(ASSETS.resolve("vendor"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("LICENSE") && !name.equals("README.md")))
                    .hasSize(2)
                    .allSatisfy(name -> assertThat(recipes).contains("`" + name + "`"));
        }
    }
}
