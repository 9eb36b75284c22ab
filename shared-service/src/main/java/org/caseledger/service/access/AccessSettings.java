package org.caseledger.service.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are believed.
 *
 * @param localKey public RSA key (PEM) of locally signed tokens; honoured only where the ledger was opened as a demo
 */
@ConfigurationProperties("caseledger.access")
public record AccessSettings(@Nullable Path localKey) {}
