package org.caseledger.demo;

import jakarta.validation.constraints.Min;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The three synthetic years.
 *
 * @param load whether they are loaded after start-up; off unless asked for, because nobody else writes meanwhile
 * @param days how many of their days; fewer for trying things out
 * @param identities whether, after them, invented names and phones are recorded for the cases under way; off unless asked for, because pages count the events of
 *     the demo without them
 * @param restWhile a directory: the load rests at the end of each day that has a file of its name there, until the file is gone, for
 *     looking at a day's end before the next begins
 */
@Validated
@ConfigurationProperties("caseledger.demo")
record DemoSettings(
        @DefaultValue("false") boolean load,
        @DefaultValue("1037") @Min(1) int days,
        @DefaultValue("false") boolean identities,
        @Nullable Path restWhile) {
    DemoSettings {
        if (restWhile != null && !Files.isDirectory(restWhile)) {
            throw new IllegalArgumentException(
                    "caseledger.demo.rest-while is " + restWhile
                            + ", which is no directory; right would be one with a file such as 2023-04-11 for each day to rest after");
        }
    }
}
