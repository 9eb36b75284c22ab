package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DemoSettingsTest {
    @TempDir
    Path directory;

    @Test
    void the_load_rests_nowhere_unless_asked() {
        assertThat(bound(Map.of("caseledger.demo.load", "true")).restWhile()).isNull();
    }

    @Test
    void a_directory_to_rest_for_must_be_there() {
        Path missing = directory.resolve("missing");

        assertThat(bound(Map.of("caseledger.demo.rest-while", directory)).restWhile())
                .isEqualTo(directory);
        assertThatThrownBy(() -> bound(Map.of("caseledger.demo.rest-while", missing)))
                .hasRootCauseMessage(
                        "caseledger.demo.rest-while is " + missing
                                + ", which is no directory; right would be one with a file such as 2023-04-11 for each day to rest after");
    }

    private static DemoSettings bound(Map<String, ?> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("caseledger.demo", DemoSettings.class);
    }
}
