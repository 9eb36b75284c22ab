package org.caseledger.command.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.caseledger.events.Purpose;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintSettingsTest {
    private static final String KEY = "0123456789abcdef0123456789ABCDEF0123456789abcdef0123456789abcdef";
    private static final byte[] REQUEST = "POST /cases {}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_fingerprint_is_another_under_each_key_and_none_is_what_anybody_can_compute() {
        RequestFingerprints keyed = new FingerprintSettings(KEY).fingerprints(Purpose.PRODUCTION);
        RequestFingerprints otherwise = new FingerprintSettings(KEY.replace('0', '9')).fingerprints(Purpose.PRODUCTION);
        RequestFingerprints without = new FingerprintSettings("").fingerprints(Purpose.DEMO);

        assertThat(keyed.of(REQUEST))
                .hasSize(16)
                .isEqualTo(new FingerprintSettings(KEY.toLowerCase(Locale.ROOT))
                        .fingerprints(Purpose.DEMO)
                        .of(REQUEST))
                .isNotEqualTo(otherwise.of(REQUEST))
                .isNotEqualTo(without.of(REQUEST));
        assertThat(keyed.formerly(REQUEST)).isEqualTo(without.of(REQUEST));
        assertThat(without.formerly(REQUEST)).isNull();
    }

    @Test
    void a_production_ledger_needs_a_key() {
        assertThatThrownBy(() -> new FingerprintSettings("").fingerprints(Purpose.PRODUCTION))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("caseledger.fingerprint.key is not set")
                .hasMessageContaining("openssl rand -hex 32");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-that-nobody-may-read",
                "0123",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg"
            })
    void what_is_no_key_is_refused_and_not_repeated(String key) {
        assertThatThrownBy(() -> new FingerprintSettings(key).fingerprints(Purpose.DEMO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not 64 hexadecimal digits, but " + key.length() + " characters")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(key));
    }

    @Test
    void nobody_reads_the_key_in_a_log() {
        assertThat(new FingerprintSettings(KEY).toString())
                .doesNotContain(KEY.substring(0, 4))
                .contains("a key");
    }
}
