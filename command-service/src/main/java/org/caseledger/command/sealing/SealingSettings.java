package org.caseledger.command.sealing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.caseledger.events.Purpose;
import org.caseledger.service.start.StartRefused;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys are under which keys of persons are stored. Neither is needed in a demo, which then takes nothing personal.
 *
 * @param keystore a PKCS#12 file
 * @param token the configuration of a PKCS#11 library, as the provider of Java reads it
 * @param password of the file, or PIN of the token
 * @param plainFor how long a key of a person is kept that was unwrapped: at most half a minute, which a forgetting waits for
 */
@Validated
@ConfigurationProperties("caseledger.sealing")
public record SealingSettings(
        @DefaultValue("") String keystore,
        @DefaultValue("") String token,
        @DefaultValue("") String password,
        @DurationMin @DefaultValue("30s") Duration plainFor) {
    private static final String GIVE_ONE =
            "Set CASELEDGER_SEALING_KEYSTORE to a PKCS#12 file, or CASELEDGER_SEALING_TOKEN to the configuration of a PKCS#11"
                    + " library, and CASELEDGER_SEALING_PASSWORD (docs/deploying.md).";

    public SealingSettings {
        if (plainFor.compareTo(StoredDataKeys.PLAIN_FOR) > 0) {
            throw new StartRefused(
                    "caseledger.sealing.plain-for is longer than " + StoredDataKeys.PLAIN_FOR.toSeconds() + " s",
                    "Leave it out: a forgetting waits for keys that are kept no longer than that.");
        }
    }

    /** @throws StartRefused naming what is wrong and what would be right */
    public Optional<WrappingStore> wrappingStore(Purpose purpose) {
        if (!keystore.isBlank() && !token.isBlank()) {
            throw new StartRefused("caseledger.sealing.keystore and caseledger.sealing.token are both set", GIVE_ONE);
        }
        if (keystore.isBlank() && token.isBlank()) {
            if (purpose == Purpose.PRODUCTION) {
                throw new StartRefused(
                        "no wrapping key is set, and without one nothing personal could be sealed", GIVE_ONE);
            }
            return Optional.empty();
        }
        if (password.isBlank()) {
            throw new StartRefused("caseledger.sealing.password is not set", GIVE_ONE);
        }
        return Optional.of(
                token.isBlank()
                        ? WrappingStore.inFile(Path.of(keystore), password.toCharArray())
                        : WrappingStore.inToken(Path.of(token), password.toCharArray()));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SealingSettings[" + keystore + token + "]";
    }
}
