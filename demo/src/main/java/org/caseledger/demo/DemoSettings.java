package org.caseledger.demo;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The three synthetic years.
 *
 * @param load whether they are loaded after start-up; off unless asked for, because nobody else writes meanwhile
 * @param days how many of their days; fewer for trying things out
 * @param restAfter days after whose end the load rests a while, for looking at a day's end before the next begins
 * @param restFor how long
 */
@Validated
@ConfigurationProperties("caseledger.demo")
record DemoSettings(
        @DefaultValue("false") boolean load,
        @DefaultValue("1037") @Min(1) int days,
        @DefaultValue Set<LocalDate> restAfter,
        @DefaultValue("1s") Duration restFor) {}
