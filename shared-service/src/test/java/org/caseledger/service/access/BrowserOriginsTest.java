package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserOriginsTest {
    private static final List<String> COMMANDS = List.of("http://localhost:8080", "https://ledger.example:8443");

    @Test
    void a_page_sends_to_the_host_that_it_came_from() {
        BrowserOrigins origins = new BrowserOrigins(List.of(), COMMANDS);

        assertThat(origins.commandsAt("localhost")).contains("http://localhost:8080");
        assertThat(origins.commandsAt("Ledger.example")).contains("https://ledger.example:8443");
        assertThat(origins.commandsAt("127.0.0.1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger.example",
                "https://ledger.example/",
                "https://ledger.example/page",
                "ftp://ledger.example",
                "https://",
                "https://user@ledger.example",
                "*",
                "null",
                "https://ledger.example ;script-src *"
            })
    void what_is_no_origin_is_refused_with_one_that_is(String given) {
        assertThatThrownBy(() -> new BrowserOrigins(List.of(given), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://ledger.example:8443")
                .hasMessageEndingWith(given);
        assertThatThrownBy(() -> new BrowserOrigins(List.of(), List.of(given)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
