package org.caseledger.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.caseledger.command.eventlog.BesideOthers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BesideOthers
class HkdfTest {
    /** Of RFC 5869, appendix A.1 and A.3, the first 32 bytes. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9, 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '', 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
    })
    void keys_are_derived_as_the_standard_says(String secret, String salt, String info, String derived) {
        assertThat(Hkdf.sha256(bytes(secret), bytes(salt), bytes(info)).getEncoded())
                .isEqualTo(bytes(derived));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
