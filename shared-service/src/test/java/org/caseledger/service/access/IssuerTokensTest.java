package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Of an issuer that changes its keys while the decoder that was made before is used. */
class IssuerTokensTest {
    private final AtomicLong later = new AtomicLong();
    private HttpServer issuer;
    private RSAKey rsa;
    private ECKey curve;
    private volatile JWKSet published;
    private JwtDecoder decoder;

    @BeforeEach
    void start() throws IOException, JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("first").generate();
        curve = new ECKeyGenerator(Curve.P_256).keyID("second").generate();
        published = new JWKSet(rsa.toPublicJWK());
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            byte[] body = published.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        decoder = IssuerTokens.decoder(
                NimbusJwtDecoder.withJwkSetUri(
                        "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys"),
                IssuerAnswers.asked(later::get));
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void it_may_go_over_to_keys_of_another_kind() throws JOSEException {
        assertThat(decoder.decode(signed(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)))
                        .getSubject())
                .isEqualTo("case-worker-1");

        published = new JWKSet(curve.toPublicJWK());
        later.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(decoder.decode(signed(JWSAlgorithm.ES256, curve, new ECDSASigner(curve)))
                        .getSubject())
                .isEqualTo("case-worker-1");
    }

    @Test
    void it_may_sign_otherwise_with_the_same_key() throws JOSEException {
        for (JWSAlgorithm way : new JWSAlgorithm[] {JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS512}) {
            assertThat(decoder.decode(signed(way, rsa, new RSASSASigner(rsa))).getSubject())
                    .isEqualTo("case-worker-1");
        }
    }

    /** Everybody has what it publishes. */
    @Test
    void what_anybody_can_sign_with_what_it_publishes_is_not_believed() throws JOSEException {
        String withPublishedKey = signed(
                JWSAlgorithm.HS256, rsa, new MACSigner(rsa.toRSAPublicKey().getEncoded()));

        assertThatThrownBy(() -> decoder.decode(withPublishedKey)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode(new PlainJWT(claims()).serialize()))
                .isInstanceOf(BadJwtException.class);
    }

    private static String signed(JWSAlgorithm way, JWK key, JWSSigner signer) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(way).keyID(key.getKeyID()).build(), claims());
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .subject("case-worker-1")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
    }
}
