package org.caseledger.command.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.caseledger.events.RevealReason;
import org.caseledger.events.RevealedField;

/**
 * What somebody asks to be shown that is under seal.
 *
 * @param fields that are needed now, and no others
 * @param reason why
 */
record RevealRequest(
        @NotEmpty Set<@NotNull RevealedField> fields,
        @NotNull RevealReason reason) {}
