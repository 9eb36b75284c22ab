package org.caseledger.query.listing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.caseledger.service.limits.Rate;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long exported lists may be, and how many are written at once.
 *
 * @param mostEntries twice the cases of the three published years; the lines of so many, which are held in memory, take some 15 MB
 * @param mostAtWork so many times {@code mostEntries} lines fit beside the views into the heap that {@code ./run} gives; one takes a second
 * @param mostOfCaller one more than a person waits for, so that one slow line does not keep everyone from exporting
 * @param burst a register too long for one file is exported centre by centre: 39 of them, and room
 * @param perMinute one every three seconds after that, which nobody reads
 * @param longest a file of 40 MB over 3 Mbit/s, uncompressed; who is slower holds up the others and exports less
 */
@Validated
@ConfigurationProperties("caseledger.export")
record ExportSettings(
        @DefaultValue(MOST_ENTRIES) @Positive int mostEntries,
        @DefaultValue(MOST_AT_WORK) @Positive int mostAtWork,
        @DefaultValue(MOST_OF_CALLER) @Positive int mostOfCaller,
        @DefaultValue(BURST) @Positive int burst,
        @DefaultValue(PER_MINUTE) @Positive int perMinute,

        @DurationMin(millis = 1) @DefaultValue(LONGEST) @NotNull
        Duration longest)
        implements Rate {
    private static final String MOST_ENTRIES = "50000";
    private static final String MOST_AT_WORK = "4";
    private static final String MOST_OF_CALLER = "2";
    private static final String BURST = "60";
    private static final String PER_MINUTE = "20";
    private static final String LONGEST = "2m";
}
