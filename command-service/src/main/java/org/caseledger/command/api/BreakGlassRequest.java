package org.caseledger.command.api;

import jakarta.validation.constraints.NotNull;
import org.caseledger.service.accessledger.BreakGlassReason;

/**
 * What somebody says who cannot wait.
 *
 * @param reason why
 */
record BreakGlassRequest(@NotNull BreakGlassReason reason) {}
