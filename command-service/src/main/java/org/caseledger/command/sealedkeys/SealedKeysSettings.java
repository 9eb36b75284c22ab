package org.caseledger.command.sealedkeys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often it is looked whether all keys of persons are stored.
 *
 * @param every pause between two times: an alarm comes within it, and each look asks for all keys by their ids, a thousand at a time
 */
@ConfigurationProperties("caseledger.sealed-keys")
record SealedKeysSettings(@DefaultValue("10m") Duration every) {}
