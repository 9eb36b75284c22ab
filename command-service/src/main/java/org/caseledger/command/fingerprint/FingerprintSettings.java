package org.caseledger.command.fingerprint;

import java.util.regex.Pattern;
import org.caseledger.events.Purpose;
import org.caseledger.service.start.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which key requests get their fingerprints.
 *
 * @param key 64 hexadecimal digits, the same at all command services of a ledger for as long as it lives; empty for none, in a demo alone
 */
@ConfigurationProperties("caseledger.fingerprint")
public record FingerprintSettings(@DefaultValue("") String key) {
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String MAKE_ONE =
            "Set CASELEDGER_FINGERPRINT_KEY to 64 hexadecimal digits, such as openssl rand -hex 32 makes: the same"
                    + " at all command services of the ledger, kept for as long as it lives.";

    /** @throws StartRefused naming what is wrong and what would be right */
    public RequestFingerprints fingerprints(Purpose purpose) {
        if (key.isBlank()) {
            if (purpose == Purpose.PRODUCTION) {
                throw new StartRefused(
                        "caseledger.fingerprint.key is not set, and without it whoever reads the log could confirm what"
                                + " they guess of a request",
                        MAKE_ONE);
            }
            return RequestFingerprints.withoutKey();
        }
        if (!KEY.matcher(key).matches()) {
            throw new StartRefused(
                    "caseledger.fingerprint.key is not 64 hexadecimal digits, but " + key.length() + " characters",
                    MAKE_ONE);
        }
        return RequestFingerprints.under(key);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "FingerprintSettings[" + (key.isBlank() ? "no key" : "a key") + "]";
    }
}
