package org.caseledger.service.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

    @Test
    void addresses_and_blocks_are_taken() {
        assertThat(new ProxySettings(List.of("10.1.2.3", "10.1.3.0/24", "::1", "fd00::/8")).blocks())
                .isEqualTo("10.1.2.3/32,10.1.3.0/24,::1/128,fd00::/8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.internal", ".*", "10.1.2", "", "10.1.2.3/24 "})
    void anything_else_is_refused_with_what_would_be_right(String address) {
        assertThatThrownBy(() -> new ProxySettings(List.of(address)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("\"" + address + "\"")
                .hasMessageContaining("10.1.2.0/24");
    }
}
