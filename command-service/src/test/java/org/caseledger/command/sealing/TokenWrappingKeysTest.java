package org.caseledger.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrapping key may lie in a token, which it never leaves: SoftHSM, made and asked as the page on deploying says. */
@BesideOthers
class TokenWrappingKeysTest {
    private static final String PIN = "4711";
    private static final Optional<Path> LIBRARY = Stream.of(
                    "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst();

    @TempDir
    Path folder;

    @Test
    @Turn.Second
    void keys_of_persons_are_stored_under_a_key_that_never_leaves_its_token_and_later_under_another_one()
            throws IOException {
        assumeTrue(LIBRARY.isPresent() || "true".equals(System.getenv("CI")), "no softhsm2 is installed");
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\n");
        Path provider = Files.writeString(
                folder.resolve("provider.cfg"),
                "name = caseledger\nlibrary = " + LIBRARY.orElseThrow() + "\nslotListIndex = 0\n");
        printed("softhsm2-util", "--init-token", "--free", "--label", "caseledger", "--so-pin", PIN, "--pin", PIN);

        assertThat(sealed(provider, PIN)).contains(SealedUnderToken.REFUSED + "no wrapping key is in the token");
        printed(
                java("keytool"),
                "-J-XX:TieredStopAtLevel=1",
                "-genseckey",
                "-alias",
                "wrapping-1",
                "-keyalg",
                "AES",
                "-keysize",
                "256",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                PIN,
                "-addprovider",
                "SunPKCS11",
                "-providerarg",
                provider.toString());

        assertThat(sealed(provider, PIN)).contains(SealedUnderToken.OPENED + "राधा");
        assertThat(aliases(provider)).contains("wrapping-2").doesNotContain("wrapping-1");
        assertThat(sealed(provider, "0000")).contains(SealedUnderToken.REFUSED + "the token of " + provider);
    }

    private String aliases(Path provider) throws IOException {
        return printed(
                java("keytool"),
                "-J-XX:TieredStopAtLevel=1",
                "-list",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                PIN,
                "-addprovider",
                "SunPKCS11",
                "-providerarg",
                provider.toString());
    }

    private String sealed(Path provider, String pin) throws IOException {
        Path store = Files.createTempDirectory(folder, "store");
        return printed(
                java("java"),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SealedUnderToken.class.getName(),
                provider.toString(),
                pin,
                store.toString());
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private String printed(String... line) throws IOException {
        ProcessBuilder program = new ProcessBuilder(line).redirectErrorStream(true);
        program.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process running = program.start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(running.waitFor()).as("%s: %s", line[0], printed).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return printed;
    }
}
