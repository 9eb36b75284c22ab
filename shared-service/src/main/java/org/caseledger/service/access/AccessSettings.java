package org.caseledger.service.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Whose tokens are believed.
 *
 * @param person claim of the issuer's tokens that names the person as the ledger's posts do: {@code sub}, unless the issuer calls people otherwise
 * @param localKey public RSA key (PEM) of locally signed tokens; honoured only where the ledger was opened as a demo
 */
@ConfigurationProperties("caseledger.access")
public record AccessSettings(
        @DefaultValue(JwtClaimNames.SUB) String person,
        @Nullable Path localKey) {}
