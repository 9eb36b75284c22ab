package org.caseledger.command.forgetting;

import java.time.Duration;
import java.time.Period;
import org.caseledger.service.start.StartRefused;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How what two officers have approved is done.
 *
 * @param every pause between two looks at what is approved
 * @param fence from when the keys are closed until it is looked again and they are deleted: longer than any node keeps one that it has unwrapped, and than a command takes that has one in hand
 * @param destroyedWithin after which time from the deletion the wrapping keys that the deleted ones were under are planned to be destroyed: a month, and some days to do it
 */
@Validated
@ConfigurationProperties("caseledger.forgetting")
record ForgettingSettings(
        @DurationMin(millis = 1) @DefaultValue("5s") Duration every,
        @DurationMin(millis = 1) @DefaultValue("75s") Duration fence,
        @DefaultValue("P35D") Period destroyedWithin) {

    /** @throws StartRefused where a node could still have a key when it is deleted */
    void requireLongerThan(Duration plainFor) {
        if (fence.compareTo(plainFor) <= 0) {
            throw new StartRefused(
                    "caseledger.forgetting.fence is not longer than the " + plainFor.toMillis()
                            + " ms for which a node keeps a key",
                    "Leave it out, which means 75s.");
        }
    }
}
