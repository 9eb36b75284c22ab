package org.caseledger.command.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Commissions the first centres of a fresh ledger as commands, before anyone is let in. Each has its own key, so a start that was killed
 * between two of them is made good by the next, and several services may do it at once.
 */
final class Commissioning implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Commissioning.class);

    private final LedgerCommandGateway gateway;
    private final LogReader log;
    private final Ledger ledger;
    private final boolean wanted;
    private volatile boolean running;

    Commissioning(LedgerCommandGateway gateway, LogReader log, Ledger ledger, CommissioningSettings settings) {
        this.gateway = gateway;
        this.log = log;
        this.ledger = ledger;
        this.wanted = settings.commissionCentres();
    }

    @Override
    public void start() {
        List<CommissionCentre> centres = FirstCentres.commissionedOn(ledger.openedOn());
        // position 0 opened the ledger; these come right after it
        if (wanted && log.head().position() < centres.size()) {
            centres.forEach(this::commission);
            LOG.info("{} centres run since {}", centres.size(), ledger.openedOn());
        }
        running = true;
    }

    private void commission(CommissionCentre command) {
        AccessScope officer = new AccessScope("state-officer-1", Set.of(Role.STATE_OFFICER), Set.of(), null, false);
        String key = "commission " + command.centre();
        gateway.load(command, new Caller(officer, key, key.getBytes(StandardCharsets.UTF_8), null));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the command handlers are there, before HTTP opens. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
