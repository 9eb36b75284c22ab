package org.caseledger.command.sealedkeys;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often it is looked whether all keys of persons are stored.
 *
 * @param every pause between two times: an alarm comes within it, and each look asks for all keys by their ids, a thousand at a time
 */
@Validated
@ConfigurationProperties("caseledger.sealed-keys")
record SealedKeysSettings(
        @DurationMin(millis = 1) @DefaultValue("10m") Duration every) {}
