package org.caseledger.query.projection;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How views are kept.
 *
 * @param node who claims the tokens: the same name after a restart of the same service, so that it goes on at once; empty for a name made
 *     from machine and port
 * @param batchSize events folded together at most; a day of events per write while replaying, and no wait for more at the head
 * @param gathering pause after a batch that shows a fast growing log: the next one is larger, so a document that changes again and again is
 *     written once, and the token moves once
 * @param claimTimeout after which another query service takes over from one that stopped without releasing its claim
 * @param patience how long a request for {@code min-position} waits: longer than any lag of a healthy view, shorter than callers' time-outs
 * @param fillingFile a file that is there while years of events are put into the log at once: it is followed once a second, and views that are dear to
 *     follow and were never made wait until it is gone, because to make them once from all that there is takes less than to follow
 */
@Validated
@ConfigurationProperties("caseledger.processing")
public record ProcessingSettings(
        @DefaultValue("") String node,
        @Min(100) @DefaultValue("1000") int batchSize,
        @DurationMin @DefaultValue("200ms") Duration gathering,
        @DurationMin(millis = 1) @DefaultValue("10s") Duration claimTimeout,
        @DurationMin @DefaultValue("5s") Duration patience,
        @Nullable Path fillingFile) {

    /** The liveness of a view's threads is judged by a pause of two minutes, which a claim must not outlast by much. */
    static final Duration LONGEST_CLAIM = Duration.ofMinutes(10);

    public ProcessingSettings {
        if (fillingFile != null && !isInFolder(fillingFile)) {
            throw new IllegalArgumentException(
                    "caseledger.processing.filling-file is " + fillingFile
                            + ", which is in no folder that is there; right would be a file that whoever fills the log makes before and removes afterwards");
        }
    }

    @AssertTrue(message = "claim-timeout is at most 10m")
    boolean isClaimShortEnough() {
        return claimTimeout.compareTo(LONGEST_CLAIM) <= 0;
    }

    private static boolean isInFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder);
    }

    /** With a name, if there is none yet. */
    ProcessingSettings named(String name) {
        return node.isBlank()
                ? new ProcessingSettings(name, batchSize, gathering, claimTimeout, patience, fillingFile)
                : this;
    }
}
