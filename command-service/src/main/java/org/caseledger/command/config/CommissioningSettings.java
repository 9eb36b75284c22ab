package org.caseledger.command.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a fresh ledger begins with.
 *
 * @param commissionCentres whether the State's centres are commissioned at once; a real ledger has them commissioned by its officers
 */
@ConfigurationProperties("caseledger.ledger")
public record CommissioningSettings(@DefaultValue("false") boolean commissionCentres) {}
