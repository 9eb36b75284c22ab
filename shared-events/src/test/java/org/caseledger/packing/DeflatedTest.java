package org.caseledger.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflatedTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 5_000, 100_000})
    void bytes_come_back(int length) {
        byte[] plain = new byte[length];
        for (int i = 0; i < length; i++) {
            plain[i] = (byte) (i * i % 7);
        }

        assertThat(Deflated.inflated(Deflated.of(plain))).isEqualTo(plain);
        assertThat(Deflated.inflated(Deflated.quickly(plain))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40})
    void what_is_cut_off_or_was_never_packed_is_refused(int length) {
        byte[] packed = Deflated.of(
                "what is packed, and then cut off somewhere in it".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Deflated.inflated(Arrays.copyOf(packed, length)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("packed bytes");
        assertThatThrownBy(() -> Deflated.inflated("not packed".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("packed bytes cannot be unpacked");
    }
}
