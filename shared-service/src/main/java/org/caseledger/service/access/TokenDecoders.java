package org.caseledger.service.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Whose signature is believed: the local key on a demo ledger, else the configured issuer; without either there is no start. */
final class TokenDecoders {
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String LOCAL_KEY = "caseledger.access.local-key";
    private static final OAuth2TokenValidator<Jwt> LIFETIME = new TokenLifetime(Clock.systemUTC());

    private TokenDecoders() {}

    static JwtDecoder decoder(AccessSettings settings, OAuth2ResourceServerProperties.Jwt issuer, Ledger ledger) {
        Path localKey = settings.localKey();
        if (localKey != null) {
            return local(localKey, ledger);
        }
        String uri = issuer.getIssuerUri();
        if (uri == null || uri.isBlank()) {
            throw new StartRefused(
                    "Nobody is configured whose tokens are believed",
                    "Set " + ISSUER + " to your token issuer"
                            + (ledger.isDemo() ? ", or " + LOCAL_KEY + " to a public key." : "."));
        }
        return fromIssuer(uri, issuer.getAudiences());
    }

    private static JwtDecoder local(Path file, Ledger ledger) {
        if (!ledger.isDemo()) {
            throw new StartRefused(
                    "A locally made key is not accepted for this ledger: it was opened for " + ledger.purpose(),
                    "Remove " + LOCAL_KEY + " and set " + ISSUER + " to your token issuer.");
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(read(file)).build();
        decoder.setJwtValidator(LIFETIME);
        return decoder;
    }

    /** Asked at the first token and not at start, so that services start while the issuer is away. */
    private static JwtDecoder fromIssuer(String uri, List<String> audiences) {
        List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>(List.of(LIFETIME, new JwtIssuerValidator(uri)));
        audiences.stream().map(JwtAudienceValidator::new).forEach(all::add);
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(uri).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(all));
            return decoder;
        });
    }

    private static RSAPublicKey read(Path file) {
        try (var in = Files.newInputStream(file)) {
            RSAPublicKey key = RsaKeyConverters.x509().convert(in);
            if (key != null) {
                return key;
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw noKey(file, e);
        }
        throw noKey(file, null);
    }

    private static StartRefused noKey(Path file, @Nullable Exception cause) {
        return new StartRefused(
                LOCAL_KEY + " names " + file.toAbsolutePath() + ", which is no readable RSA public key",
                "Give it a PEM file that begins with BEGIN PUBLIC KEY.",
                cause);
    }
}
