package org.caseledger.local.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One that is right is believed by {@code TlsReplicaSetTest} of the command service. */
class TrustedAuthorityTest {
    private static final String BUNDLE = "SPRING_MONGODB_SSL_BUNDLE";
    private static final String OF_OFFICE = "SPRING_SSL_BUNDLE_PEM_OFOFFICE_TRUSTSTORE_CERTIFICATE";

    @TempDir
    private Path folder;

    @Test
    void without_a_bundle_the_connection_string_decides() {
        assertThat(TrustedAuthority.of(Map.of())).isEmpty();
        assertThat(TrustedAuthority.of(Map.of(BUNDLE, " "))).isEmpty();
    }

    @Test
    void a_bundle_without_an_authority_is_refused() {
        assertThatThrownBy(() -> TrustedAuthority.of(Map.of(BUNDLE, "of-office")))
                .isInstanceOf(CommandRefused.class)
                .hasMessage(
                        "SPRING_MONGODB_SSL_BUNDLE is of-office, and %1$s does not name the file of its authority; right would be %1$s=file:FILE",
                        OF_OFFICE);
        assertThatThrownBy(() -> TrustedAuthority.of(Map.of(BUNDLE, "of-office", OF_OFFICE, "/authority.pem")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageEndingWith(OF_OFFICE + "=file:FILE");
    }

    @Test
    void a_file_without_a_certificate_is_refused() throws IOException {
        for (String content : new String[] {"", "no certificate"}) {
            Path file = Files.writeString(folder.resolve("authority.pem"), content);

            assertThatThrownBy(() -> TrustedAuthority.of(Map.of(BUNDLE, "of-office", OF_OFFICE, "file:" + file)))
                    .isInstanceOf(CommandRefused.class)
                    .hasMessage(
                            "%s is file:%s, and no certificate can be read there; right would be the file of an authority in PEM",
                            OF_OFFICE, file);
        }
        assertThatThrownBy(
                        () -> TrustedAuthority.of(Map.of(BUNDLE, "of-office", OF_OFFICE, "file:" + folder + "/none")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("no certificate can be read there");
    }
}
