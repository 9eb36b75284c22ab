package org.caseledger.command.eventstore;

import org.caseledger.events.Purpose;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty log becomes.
 *
 * @param purpose nothing is a demo by accident
 */
@ConfigurationProperties("caseledger.ledger")
public record OpeningSettings(@DefaultValue("PRODUCTION") Purpose purpose) {}
