package org.caseledger.command.config;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who of those that send commands has been relieved.
 *
 * @param believedFor how long the posts of a centre are believed once looked up: a third of the minute in which a relief takes effect, so
 *     that one look that fails may be made up for
 */
@Validated
@ConfigurationProperties("caseledger.posts")
record PostSettings(
        @DurationMin @DurationMax(seconds = 60) @DefaultValue("20s")
        Duration believedFor) {}
