package org.caseledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.local.tokens.KnownKey;
import org.caseledger.local.tokens.LocalKey;

/** The key that the services of this JVM trust, and its tokens. A token is made once: a signature costs as much as several requests. */
public final class TestKey {
    /** Longer than any test process lives. */
    private static final Duration VALID = Duration.ofDays(1);

    private static final LocalKey KEY = KnownKey.get();
    private static final Path PUBLIC_KEY = write();
    private static final Map<TokenHolder, String> TOKENS = new ConcurrentHashMap<>();

    private TestKey() {}

    public static String token(DemoUser user) {
        return token(user, Set.of(user.role()));
    }

    /** Of a caller with several roles. */
    public static String token(DemoUser user, Set<Role> roles) {
        return TOKENS.computeIfAbsent(
                new TokenHolder(user, roles), holder -> KEY.token(holder.user(), holder.roles(), VALID));
    }

    public static String expiredToken(DemoUser user) {
        return tokenFor(user, Duration.ofHours(-1));
    }

    /** One that ends then, or has ended; clocks differ, so a service believes it for thirty seconds more. */
    public static String tokenFor(DemoUser user, Duration time) {
        return KEY.token(user, time);
    }

    /** For {@code caseledger.access.local-key}; gone with the JVM. */
    public static Path publicKey() {
        return PUBLIC_KEY;
    }

    private static Path write() {
        try {
            Path file = Files.createTempFile("caseledger", ".pem");
            file.toFile().deleteOnExit();
            KEY.writePublicKey(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record TokenHolder(DemoUser user, Set<Role> roles) {}
}
