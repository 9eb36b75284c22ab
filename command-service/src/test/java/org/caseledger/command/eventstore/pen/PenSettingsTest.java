package org.caseledger.command.eventstore.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenSettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void nothing_set_is_a_service_alone() {
        assertThatCode(PenSettings.NONE::check).doesNotThrowAnyException();
        assertThat(PenSettings.NONE.isShared()).isFalse();
    }

    @Test
    void an_address_is_a_host_and_a_port() {
        PenSettings settings = new PenSettings("node-1.example:7431", "", SECRET, "");
        settings.check();

        assertThat(settings.isShared()).isTrue();
        assertThat(settings.listenedOn()).isEqualTo(new PeerAddress("node-1.example", 7431));
        assertThat(settings.toldToOthers(7431)).hasToString("node-1.example:7431");
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    @Test
    void a_service_may_listen_elsewhere_than_where_others_reach_it() {
        PenSettings settings = new PenSettings("node-1.example:7431", "0.0.0.0:0", SECRET, "");
        settings.check();

        assertThat(settings.listenedOn()).isEqualTo(new PeerAddress("0.0.0.0", 0));
        assertThat(settings.toldToOthers(40_123)).hasToString("node-1.example:7431");
    }

    @Test
    void a_free_port_is_told_to_the_others() {
        assertThat(new PenSettings("127.0.0.1:0", "", SECRET, "").toldToOthers(40_123))
                .hasToString("127.0.0.1:40123");
    }

    @ParameterizedTest
    @CsvSource({
        "node-1, '', " + SECRET + ", host and port",
        ":7431, '', " + SECRET + ", host and port",
        "node-1:port, '', " + SECRET + ", host and port",
        "node-1:70000, '', " + SECRET + ", host and port",
        "node-1:7431, '', short, 5 characters",
        "node-1:7431, '', '', 0 characters",
        "node-1:7431, everywhere, " + SECRET + ", caseledger.pen.listen is no host and port",
        "node-1:0, 0.0.0.0:7431, " + SECRET + ", caseledger.pen.address has port 0",
        "'', '', " + SECRET + ", caseledger.pen.address is not",
        "'', 0.0.0.0:7431, '', caseledger.pen.address is not",
    })
    void what_is_wrong_is_named_with_what_would_be_right(String address, String listen, String secret, String named) {
        assertThatThrownBy(() -> new PenSettings(address, listen, secret, "").check())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining(SECRET);
    }
}
