package org.caseledger.query.checkpoint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs.
 *
 * @param key file with the key of the log, see {@link KeyFile}; empty where this service signs nothing. Beside it, in a file of the same name with
 *     {@code .signed}, stands what was signed
 * @param folder each signed checkpoint is also written here, for storage that takes nothing back; empty for none
 * @param every pause between two
 */
@ConfigurationProperties("caseledger.checkpoint")
record CheckpointSettings(
        @DefaultValue("") String key,
        @DefaultValue("") String folder,
        @DefaultValue("10s") Duration every) {}
