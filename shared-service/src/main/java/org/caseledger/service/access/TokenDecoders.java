package org.caseledger.service.access;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Whose signature is believed: the local key on a demo ledger, else the configured issuer for its audience; without either there is no start. */
final class TokenDecoders {
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";
    private static final String PERSON = "caseledger.access.person";
    private static final String LOCAL_KEY = "caseledger.access.local-key";
    private static final String PLAIN = "http";
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");
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
        requireTls(address(uri), ledger);
        if (issuer.getAudiences().stream().allMatch(String::isBlank)) {
            throw new StartRefused(
                    "Tokens that " + uri + " made for other applications would be believed",
                    "Set " + AUDIENCES + " to the audience of this ledger at your token issuer.");
        }
        if (settings.person().isBlank()) {
            throw new StartRefused(
                    PERSON + " is set to nothing, and no claim of a token would name the person",
                    "Set it to the claim that does, or leave it out, which means " + JwtClaimNames.SUB + ".");
        }
        return fromIssuer(uri, issuer.getAudiences(), settings.person());
    }

    /** What is no address is never reached; whether it is an issuer's shows when it is asked. */
    private static URI address(String uri) {
        try {
            URI address = new URI(uri);
            if (address.getHost() != null && List.of(PLAIN, "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException notEvenThat) {
            // said below
        }
        throw new StartRefused(
                ISSUER + " is no address: " + uri,
                "Set it to that of your token issuer, such as https://issuer.example/realms/department.");
    }

    /** Whoever stands between would give keys of his own, and be anybody. */
    private static void requireTls(URI address, Ledger ledger) {
        if (ledger.isDemo()
                || !address.getScheme().equals(PLAIN)
                || THIS_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT))) {
            return;
        }
        throw new StartRefused(
                ISSUER + " is " + address + ", and whoever stands between could give a " + ledger.purpose()
                        + " ledger keys of his own",
                "Set it to https:" + address.getRawSchemeSpecificPart() + ", which the issuer's tokens must name too;"
                        + " without TLS only an issuer on this machine is asked: " + String.join(", ", THIS_MACHINE)
                        + ".");
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
    private static JwtDecoder fromIssuer(String uri, List<String> audiences, String personClaim) {
        OAuth2TokenValidator<Jwt> validator = believed(uri, audiences);
        JwtDecoder asking = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    IssuerTokens.decoder(NimbusJwtDecoder.withIssuerLocation(uri), IssuerAnswers.asked());
            decoder.setJwtValidator(validator);
            decoder.setClaimSetConverter(personIn(personClaim));
            return decoder;
        });
        return token -> {
            try {
                return asking.decode(token);
            } catch (
                    JwtDecoderInitializationException
                            e) { // no fault of the token, as one that comes while its keys are asked for
                throw new JwtException("the issuer of tokens cannot be asked", e);
            }
        };
    }

    /** Everything else reads the person in {@code sub}; a token that names nobody in the claim has none, and is refused. */
    static Converter<Map<String, Object>, Map<String, Object>> personIn(String claim) {
        MappedJwtClaimSetConverter usual = MappedJwtClaimSetConverter.withDefaults(Map.of());
        return claims -> {
            Map<String, Object> named = new HashMap<>(claims);
            named.put(JwtClaimNames.SUB, claims.get(claim) instanceof String person ? person : null);
            return usual.convert(named);
        };
    }

    /** Made by this issuer, for one of these audiences, and not ended. */
    static OAuth2TokenValidator<Jwt> believed(String issuer, List<String> audiences) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                LIFETIME,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, made -> made != null && made.stream().anyMatch(audiences::contains))));
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
