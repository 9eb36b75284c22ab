package org.caseledger.command.centres;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.command.authority.CentreScope;
import org.caseledger.command.evidence.CentreLife;
import org.caseledger.command.lifecycle.Case;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.RegistrationNumberIssued;

/**
 * A centre, which knows since when it runs and keeps the register of its numbers. Its stream grows with every case, so its state is small
 * and written as JSON for snapshots: the commissioning and the newest serial of each financial year.
 */
@AggregateRoot(type = "Centre")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class Centre {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // assigned by the first event
    private String id;

    @SuppressWarnings("NullAway.Init") // assigned by the first event
    private CentreCommissioned commissioned;

    private CentreLife life = CentreLife.UNKNOWN;
    private Register register = new Register();

    /** For replaying and for snapshots. */
    Centre() {}

    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message) {
        if (id != null) {
            CentreScope.check(message, id);
        }
        ExpectedVersion.check(message, getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CommissionCentre c) {
        CentreCommissioned asSaid = new CentreCommissioned(
                c.centre(), c.kind(), c.district(), c.number(), c.nameEn(), c.nameHi(), c.occurredOn());
        if (asSaid.equals(commissioned)) {
            return;
        }
        if (commissioned != null) {
            throw new CentreAlreadyCommissioned(c.centre());
        }
        CentreRules.mayCommission(c);
        apply(asSaid);
    }

    /** The number and the case it is for are stored together or not at all, so no serial is ever lost. */
    @CommandHandler
    void handle(RegisterCase c) throws Exception {
        CentreRules.mayRegister(commissioned, c);
        FinancialYear year = FinancialYear.of(c.occurredOn());
        int serial = register.next(year);
        String number = Register.number(id, year, serial);
        apply(new RegistrationNumberIssued(id, c.caseId(), number, year.toString(), serial, c.occurredOn()));
        createNew(
                Case.class,
                () -> new Case(
                        c.caseId(),
                        c.subjectId(),
                        id,
                        number,
                        c.channel(),
                        c.firstContactOn(),
                        c.ageBand(),
                        c.occurredOn()));
    }

    /** The paper number stays; what is older than the ledger has no serial of it. */
    @CommandHandler
    void handle(BringCaseForward c) throws Exception {
        CentreRules.mayBringForward(commissioned, c);
        createNew(
                Case.class,
                () -> new Case(new CaseBroughtForward(
                        c.caseId(),
                        c.subjectId(),
                        id,
                        id + "-BF-" + c.paperNumber(),
                        c.channel(),
                        c.firstContactOn(),
                        c.ageBand(),
                        c.registeredOn(),
                        c.status(),
                        c.resolvedOn(),
                        c.outcome(),
                        c.occurredOn(),
                        Case.broughtForward(id, c.status(), c.occurredOn()))));
    }

    CentreLife life() {
        return life;
    }

    @EventSourcingHandler
    void on(CentreCommissioned e) {
        id = e.centre();
        commissioned = e;
        life = CentreLife.begun(e.occurredOn());
    }

    @EventSourcingHandler
    void on(RegistrationNumberIssued e) {
        register.issued(e.financialYear(), e.serial());
    }
}
