package org.caseledger.query.lists;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long an exported list may be.
 *
 * @param mostEntries twice the cases of the three published years; a file of so many, which is held in memory, has some 40 MB
 */
@Validated
@ConfigurationProperties("caseledger.export")
record ExportSettings(@DefaultValue(MOST_ENTRIES) @Positive int mostEntries) {
    private static final String MOST_ENTRIES = "50000";
}
