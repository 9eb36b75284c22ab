package org.caseledger.query.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the page is known to the issuer whose tokens are believed; nobody signs in there without.
 *
 * @param client name of the page there
 * @param secret of the page, which no browser sees
 */
@ConfigurationProperties("caseledger.signin")
public record SignInSettings(
        @Nullable String client, @Nullable String secret) {
    /** Whether people sign in at the issuer, and nowhere else. */
    public boolean isOffered() {
        return client != null && !client.isBlank();
    }
}
