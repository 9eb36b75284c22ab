package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProcessingSettingsTest {
    @Test
    void a_file_may_be_missing_but_its_folder_is_there(@TempDir Path folder) {
        Path missing = folder.resolve("nowhere").resolve("filling");

        assertThat(bound(folder.resolve("filling")).fillingFile()).isEqualTo(folder.resolve("filling"));
        assertThatThrownBy(() -> bound(missing))
                .rootCause()
                .hasMessageContaining("caseledger.processing.filling-file is " + missing)
                .hasMessageContaining("right would be");
    }

    private static ProcessingSettings bound(Path filling) {
        return new Binder(new MapConfigurationPropertySource(
                        Map.of("caseledger.processing.filling-file", filling.toString())))
                .bindOrCreate("caseledger.processing", ProcessingSettings.class);
    }
}
