package org.caseledger.local.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import org.caseledger.events.Role;

/**
 * An RSA key pair made on this machine. Services accept it only for a ledger opened as {@code DEMO}; the private half never leaves
 * this process.
 */
public final class LocalKey {
    private static final String ISSUER = "caseledger-local";
    /** Enough against guessing for tokens that live days, and made in well under a second. */
    private static final int BITS = 2048;

    private final KeyPair pair;

    LocalKey(KeyPair pair) {
        this.pair = pair;
    }

    public static LocalKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new LocalKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    /** Writes the public half as PEM, for {@code caseledger.access.local-key}. */
    public void writePublicKey(Path file) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        Files.writeString(
                file,
                "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n",
                StandardCharsets.US_ASCII);
    }

    /** A bearer token for this user, valid from now for {@code validity} (negative: already expired). */
    public String token(DemoUser user, Duration validity) {
        return token(user, Set.of(user.role()), validity);
    }

    /** The same for one who has several roles. */
    public String token(DemoUser user, Set<Role> roles, Duration validity) {
        Instant now = Instant.now();
        Instant ends = now.plus(validity);
        // a token that ended before it was issued would be malformed, not expired
        Instant issued = (validity.isNegative() ? ends : now).minusSeconds(1);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(user.actor())
                .claim("roles", roles.stream().map(Role::name).sorted().toList())
                .claim("centres", user.centres())
                .claim("scope", user.scope())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(ends));
        if (user.district() != null) {
            claims.claim("district", user.district());
        }
        if (user.office() != null) {
            claims.claim("office", user.office());
        }
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
            jwt.sign(new RSASSASigner(pair.getPrivate()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }
}
