package org.caseledger.command.forgetting;

import java.util.Set;
import java.util.UUID;
import org.caseledger.command.eventstore.StoredLife;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogReader;

/** Reads cases from the log as it stands. */
final class KeysOfCases {
    private final LogReader log;

    KeysOfCases(LogReader log) {
        this.log = log;
    }

    /** All of her cases that may be forgotten now, this one among them; none where something is in the way. */
    Set<UUID> approvedWith(UUID caseId) {
        return now(caseId).approvedToBeForgotten();
    }

    boolean isKnown(UUID caseId) {
        return StoredLife.read(log, caseId.toString()).isPresent();
    }

    boolean isForgotten(UUID caseId) {
        return now(caseId).forgottenOn().isPresent();
    }

    /** Under which anything is sealed in it, also in what was retracted. */
    Set<UUID> of(UUID caseId) {
        return PersonalSealing.keysOf(log.events(caseId.toString(), 0));
    }

    private CaseNow now(UUID caseId) {
        return CaseNow.of(StoredLife.read(log, caseId.toString()).orElseThrow().ofCase());
    }
}
