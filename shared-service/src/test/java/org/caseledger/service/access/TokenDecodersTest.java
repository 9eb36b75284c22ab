package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.events.Purpose;
import org.caseledger.local.tokens.LocalKey;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenDecodersTest {
    private static final Ledger DEMO =
            new Ledger(new UUID(1, 1), Purpose.DEMO, Duration.ZERO, LocalDate.of(2026, 2, 1));
    private static final Ledger PRODUCTION =
            new Ledger(new UUID(1, 1), Purpose.PRODUCTION, Duration.ZERO, LocalDate.of(2026, 2, 1));

    @TempDir
    private Path folder;

    @Test
    void a_local_key_does_not_start_a_production_ledger() throws IOException {
        Path key = folder.resolve("key.pem");
        LocalKey.generate().writePublicKey(key);

        assertThatThrownBy(() -> TokenDecoders.decoder(new AccessSettings("sub", key), issuer(null), PRODUCTION))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PRODUCTION")
                .hasMessageContaining("issuer-uri");
    }

    @Test
    void a_local_key_does_not_start_a_production_ledger_even_beside_an_issuer() throws IOException {
        Path key = folder.resolve("key.pem");
        LocalKey.generate().writePublicKey(key);

        assertThatThrownBy(() -> TokenDecoders.decoder(
                        new AccessSettings("sub", key), issuer("https://issuer.example"), PRODUCTION))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void without_key_and_issuer_there_is_no_start() {
        assertThatThrownBy(() -> TokenDecoders.decoder(new AccessSettings("sub", null), issuer(null), DEMO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("caseledger.access.local-key");
    }

    @Test
    void a_file_that_is_no_key_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "hello");

        assertThatThrownBy(() -> TokenDecoders.decoder(new AccessSettings("sub", file), issuer(null), DEMO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("note.txt");
    }

    @Test
    void an_issuer_without_an_audience_does_not_start() {
        assertThatThrownBy(() -> TokenDecoders.decoder(
                        new AccessSettings("sub", null), issuer("https://issuer.example"), PRODUCTION))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("jwt.audiences");
    }

    @Test
    void an_audience_of_nothing_does_not_start() {
        OAuth2ResourceServerProperties.Jwt issuer = issuer("https://issuer.example");
        issuer.setAudiences(List.of("", " "));

        assertThatThrownBy(() -> TokenDecoders.decoder(new AccessSettings("sub", null), issuer, PRODUCTION))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("jwt.audiences");
    }

    @Test
    void an_issuer_without_an_address_does_not_start() {
        for (String address : List.of(
                "nonsense",
                "issuer.example:443",
                "https:/issuer.example",
                "ftp://issuer.example",
                "https://issuer example")) {
            assertThatThrownBy(() -> TokenDecoders.decoder(new AccessSettings("sub", null), asked(address), PRODUCTION))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("issuer-uri")
                    .hasMessageContaining(address)
                    .hasMessageContaining("https://issuer.example/realms/department");
        }
    }

    /** Whoever stands between could give keys of his own, and be anybody. */
    @Test
    void a_production_ledger_asks_its_issuer_over_https() {
        for (String address : List.of(
                "http://issuer.example/realms/department", "http://127.0.0.1.example", "http://10.0.0.7:8080")) {
            assertThatThrownBy(() -> TokenDecoders.decoder(new AccessSettings("sub", null), asked(address), PRODUCTION))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("issuer-uri")
                    .hasMessageContaining(address)
                    .hasMessageContaining("PRODUCTION")
                    .hasMessageContaining("https://" + address.substring("http://".length()));
        }
    }

    @Test
    void an_issuer_on_the_same_machine_may_be_asked_without_tls() {
        for (String address : List.of(
                "http://localhost:8080/realms/department",
                "http://LOCALHOST",
                "http://127.0.0.1:8080",
                "http://[::1]:8080")) {
            assertThat(TokenDecoders.decoder(new AccessSettings("sub", null), asked(address), PRODUCTION))
                    .isNotNull();
        }
    }

    @Test
    void a_demo_may_ask_its_issuer_without_tls() {
        assertThat(TokenDecoders.decoder(new AccessSettings("sub", null), asked("http://issuer.example"), DEMO))
                .isNotNull();
    }

    @Test
    void a_claim_without_a_name_does_not_start() {
        assertThatThrownBy(() -> TokenDecoders.decoder(
                        new AccessSettings("", null), asked("https://issuer.example"), PRODUCTION))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("caseledger.access.person");
    }

    @Test
    void a_token_that_the_issuer_made_for_another_application_is_refused() {
        OAuth2TokenValidator<Jwt> validator =
                TokenDecoders.believed("https://issuer.example", List.of("caseledger", "caseledger-test"));

        assertThat(validator
                        .validate(token("https://issuer.example", "payroll", "caseledger"))
                        .hasErrors())
                .isFalse();
        assertThat(validator
                        .validate(token("https://issuer.example", "payroll"))
                        .hasErrors())
                .isTrue();
        assertThat(validator.validate(token("https://issuer.example")).hasErrors())
                .isTrue();
        assertThat(validator
                        .validate(token("https://elsewhere.example", "caseledger"))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void the_person_is_whom_the_claim_names_and_nobody_without_it() {
        var personIn = TokenDecoders.personIn("employee_id");

        assertThat(personIn.convert(Map.of("sub", "6a58875b", "employee_id", "case-worker-17")))
                .containsEntry("sub", "case-worker-17");
        assertThat(personIn.convert(Map.of("sub", "6a58875b"))).doesNotContainKey("sub");
        assertThat(personIn.convert(Map.of("sub", "6a58875b", "employee_id", List.of("case-worker-17"))))
                .doesNotContainKey("sub");
    }

    private static Jwt token(String issuer, String... audiences) {
        Jwt.Builder token = Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .issuer(issuer)
                .subject("case-worker-1")
                .expiresAt(Instant.now().plusSeconds(60));
        return audiences.length == 0
                ? token.build()
                : token.audience(List.of(audiences)).build();
    }

    private static OAuth2ResourceServerProperties.Jwt asked(String uri) {
        OAuth2ResourceServerProperties.Jwt issuer = issuer(uri);
        issuer.setAudiences(List.of("caseledger"));
        return issuer;
    }

    private static OAuth2ResourceServerProperties.Jwt issuer(@org.jspecify.annotations.Nullable String uri) {
        OAuth2ResourceServerProperties.Jwt jwt = new OAuth2ResourceServerProperties.Jwt();
        jwt.setIssuerUri(uri);
        return jwt;
    }
}
