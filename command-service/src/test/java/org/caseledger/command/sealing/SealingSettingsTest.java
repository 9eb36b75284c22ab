package org.caseledger.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.events.Purpose;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the wrapping keys is told before anything is stored under them. */
@BesideOthers
class SealingSettingsTest {
    @TempDir
    Path folder;

    @Test
    void a_demo_may_have_none_and_a_production_ledger_may_not() {
        assertThat(new SealingSettings("", "", "", Duration.ofSeconds(30)).wrappingStore(Purpose.DEMO))
                .isEmpty();
        refused(new SealingSettings("", "", "", Duration.ofSeconds(30)), Purpose.PRODUCTION, "no wrapping key is set");
    }

    @Test
    void a_file_and_a_token_are_one_too_many() {
        refused(new SealingSettings("a.p12", "softhsm.cfg", "1234", Duration.ofSeconds(30)), Purpose.DEMO, "both set");
    }

    @Test
    void there_is_a_password() {
        refused(
                new SealingSettings("a.p12", "", " ", Duration.ofSeconds(30)),
                Purpose.DEMO,
                "caseledger.sealing.password is not set");
    }

    @Test
    void a_file_that_is_not_there_or_no_keystore_or_of_another_password_is_named() throws IOException {
        Path absent = folder.resolve("absent.p12");
        Path text = Files.writeString(folder.resolve("text.p12"), "no keystore");
        Path right = keystore("wrapping-1", 32);

        refused(file(absent, "x"), Purpose.PRODUCTION, absent.toString());
        refused(file(text, "x"), Purpose.PRODUCTION, text.toString());
        refused(file(right, "another"), Purpose.PRODUCTION, right.toString());
        assertThat(file(right, Wrapping.PASSWORD).wrappingStore(Purpose.PRODUCTION))
                .isPresent();
    }

    @Test
    void a_file_without_a_wrapping_key_says_what_one_is_called() {
        refused(file(keystore("wrapping", 32), Wrapping.PASSWORD), Purpose.DEMO, "called wrapping-1");
    }

    @Test
    void a_shorter_key_is_none() {
        refused(file(keystore("wrapping-1", 16), Wrapping.PASSWORD), Purpose.DEMO, "an AES key of 256 bits");
    }

    @Test
    void a_library_that_is_not_there_is_named() throws IOException {
        Path configuration =
                Files.writeString(folder.resolve("token.cfg"), "name = none\nlibrary = /nowhere/libnone.so\n");

        refused(
                new SealingSettings("", configuration.toString(), "1234", Duration.ofSeconds(30)),
                Purpose.DEMO,
                configuration.toString());
    }

    @Test
    void the_password_is_not_printed() {
        assertThat(new SealingSettings("keys.p12", "", "secret-1", Duration.ofSeconds(30)))
                .asString()
                .doesNotContain("secret-1");
    }

    private static SealingSettings file(Path file, String password) {
        return new SealingSettings(file.toString(), "", password, Duration.ofSeconds(30));
    }

    private static Path keystore(String alias, int bytes) {
        Map<String, SecretKeySpec> keys = Map.of(alias, Wrapping.key(1, bytes));
        return Wrapping.file(keys);
    }

    private static void refused(SealingSettings settings, Purpose purpose, String why) {
        assertThatThrownBy(() -> settings.wrappingStore(purpose).map(WrappingStore::keys))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("another");
    }
}
