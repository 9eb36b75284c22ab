package org.caseledger.service.body;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large, how slow and how many request bodies may be. Together they bound the time of one body: grace, and the largest at the least
 * rate.
 *
 * @param maxSize the longest deed takes under a kilobyte; the rest is room
 * @param grace how long a body may take before its rate is looked at: a phone on a bad line gets through
 * @param leastRate each second after the grace; a 2G connection gives ten times this
 * @param maxAwaited bodies awaited at once, of callers with a token and of those without one; each costs a connection and a few
 *     kilobytes, no thread. One caller may have an eighth of them
 * @param maxAwaitedSize what all of them may hold in memory, again for each of the two, and one caller an eighth of it
 */
@Validated
@ConfigurationProperties("caseledger.body")
public record BodyLimit(
        @NotNull @DefaultValue("64KB") DataSize maxSize,
        @NotNull @DurationMin @DefaultValue("5s") Duration grace,
        @NotNull @DefaultValue("2KB") DataSize leastRate,
        @Positive @DefaultValue("1024") int maxAwaited,
        @NotNull @DefaultValue("8MB") DataSize maxAwaitedSize) {

    /** @return whether so many bytes are too few after so long */
    boolean tooSlow(int received, Duration after) {
        double seconds = after.minus(grace).toMillis() / 1000.0;
        return seconds > 0 && received < leastRate.toBytes() * seconds;
    }
}
