package org.caseledger.local.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeyTest {
    @Test
    @Turn.Second
    void a_token_verifies_with_the_written_public_key_and_says_who_it_is(@TempDir Path folder) throws Exception {
        LocalKey key = LocalKey.generate();
        key.writePublicKey(folder.resolve("key.pem"));

        SignedJWT jwt =
                SignedJWT.parse(key.token(DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-02"), Duration.ofHours(1)));

        assertThat(jwt.verify(new RSASSAVerifier(read(folder.resolve("key.pem")))))
                .isTrue();
        assertThat(jwt.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("CASE_WORKER");
        assertThat(jwt.getJWTClaimsSet().getStringListClaim("centres")).containsExactly("BR-PAT-02");
        assertThat(jwt.verify(new RSASSAVerifier(otherKey(folder)))).isFalse();
    }

    @Test
    void scopes_of_the_feed_stand_in_the_token() throws Exception {
        LocalKey key = LocalKey.generate();

        assertThat(List.of(
                        scope(key, DemoUser.outside(Role.INTEGRATOR, false)),
                        scope(key, DemoUser.integratorWithPlaces()),
                        scope(key, DemoUser.outside(Role.AUDITOR, true))))
                .containsExactly("", "feed:places", "feed:full");
        assertThat(DemoUser.all()).extracting(DemoUser::fileName).doesNotHaveDuplicates();
    }

    private static String scope(LocalKey key, DemoUser user) throws Exception {
        return SignedJWT.parse(key.token(user, Duration.ofHours(1)))
                .getJWTClaimsSet()
                .getStringClaim("scope");
    }

    private static RSAPublicKey otherKey(Path folder) throws Exception {
        LocalKey.generate().writePublicKey(folder.resolve("other.pem"));
        return read(folder.resolve("other.pem"));
    }

    private static RSAPublicKey read(Path pem) throws Exception {
        String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }
}
