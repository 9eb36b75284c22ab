package org.caseledger.service.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request body may be.
 *
 * @param maxSize the longest deed takes under a kilobyte; the rest is room
 */
@ConfigurationProperties("caseledger.body")
public record BodyLimit(@DefaultValue("64KB") DataSize maxSize) {}
