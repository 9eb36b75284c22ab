package org.caseledger.command.centres;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.caseledger.command.centres.refusals.CentreAlreadyCommissioned;
import org.caseledger.command.lifecycle.Case;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.command.lookups.CentreFacts;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.CentreScope;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.command.lookups.Sender;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.Norms;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;

/**
 * A centre, which knows when it runs, who works there and how it was inspected, and keeps the register of its numbers. A deed that is
 * already true changes nothing and succeeds. Its stream grows with every case, so its state is small and written as JSON for snapshots:
 * whoever changes what is kept raises the revision, and snapshots of the earlier one are not read.
 */
@AggregateRoot(type = "Centre")
@Revision("4")
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

    private CentreOperation life = CentreOperation.UNKNOWN;
    private SerialNumbers register = new SerialNumbers();
    private Posts posts = new Posts();
    private Inspections inspections = new Inspections();
    private PaperRegister paperRegister = new PaperRegister();

    /** For replaying and for snapshots. */
    Centre() {}

    /** Scope first: who does not see the centre learns nothing of its version. */
    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message, Sender sender, Lookups lookups) {
        if (id != null) {
            CentreScope.check(sender, lookups, id);
        }
        ExpectedVersion.check(message, getVersion());
        if (message.getPayload() instanceof CentreCommand deed) {
            PublishedPeriods.check(sender, lookups, deed.occurredOn(), deed.today());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CommissionCentre c, Lookups lookups) {
        CentreCommissioned asSaid = new CentreCommissioned(
                c.centre(), c.kind(), c.district(), c.number(), c.nameEn(), c.nameHi(), c.occurredOn());
        if (asSaid.equals(commissioned)) {
            return;
        }
        if (commissioned != null) {
            throw new CentreAlreadyCommissioned(c.centre());
        }
        CentreRules.mayCommission(c, lookups);
        apply(asSaid);
    }

    /** The number and the case it is for are stored together or not at all, so no serial is ever lost. */
    @CommandHandler
    void handle(RegisterCase c, Lookups lookups) throws Exception {
        CentreRules.mayRegister(life, c, lookups);
        FinancialYear year = FinancialYear.of(c.occurredOn());
        int serial = register.next(year);
        String number = SerialNumbers.number(id, year, serial);
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

    /**
     * The paper number stays; what is older than the ledger has no serial of it. That it is taken stands in the centre's own stream: two
     * nodes that take one number claim the same place there, and the second decides again.
     */
    @CommandHandler
    void handle(BringCaseForward c, Lookups lookups) throws Exception {
        CentreRules.mayBringForward(life, paperRegister, c, lookups);
        apply(new PaperNumberTaken(id, c.caseId(), c.paperNumber(), c.occurredOn()));
        createNew(
                Case.class,
                () -> new Case(
                        new CaseBroughtForward(
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
                                Case.broughtForward(id, c.status(), c.occurredOn())),
                        c.today()));
    }

    @CommandHandler
    void handle(SuspendCentre c, Lookups lookups) {
        if (life.caretaker().filter(c.caretaker()::equals).isPresent()) {
            return;
        }
        LifeRules.maySuspend(life, newestCaseOn(), c, lookups);
        apply(new CentreSuspended(id, c.caretaker(), c.occurredOn()));
    }

    @CommandHandler
    void handle(ReopenCentre c) {
        if (life.worksAgain()) {
            return;
        }
        LifeRules.mayReopen(life, c);
        apply(new CentreReopened(id, c.occurredOn()));
    }

    @CommandHandler
    void handle(CloseCentre c, Lookups lookups) {
        if (life.isClosed()) {
            return;
        }
        LifeRules.mayClose(life, newestCaseOn(), newestDeedOn(), c, lookups);
        apply(new CentreClosed(id, c.occurredOn()));
    }

    @CommandHandler
    void handle(PostStaff c) {
        if (posts.running(c.staff(), c.role()).isPresent()) {
            return;
        }
        Norms norms = Norms.on(c.occurredOn());
        PostRules.mayPost(life, posts, norms, c);
        apply(new StaffPosted(id, c.staff(), c.role(), norms.version(), c.occurredOn()));
    }

    @CommandHandler
    void handle(RelieveStaff c) {
        if (posts.hasLeft(c.staff(), c.role())) {
            return;
        }
        PostRules.mayRelieve(posts, c);
        apply(new StaffRelieved(id, c.staff(), c.role(), c.occurredOn()));
    }

    @CommandHandler
    void handle(InspectCentre c) {
        CentreInspected inspected = new CentreInspected(
                id, c.inspectionId(), c.findings().stream().sorted().toList(), c.occurredOn());
        if (inspections.isMadeAs(inspected)) {
            return;
        }
        InspectionRules.mayInspect(life, inspections, c);
        apply(inspected);
    }

    /** On which the centre registered a case or brought one forward last. */
    private Optional<LocalDate> newestCaseOn() {
        return newest(register.newestOn(), paperRegister.newestOn());
    }

    /** On which somebody was posted there or inspected it last. */
    private Optional<LocalDate> newestDeedOn() {
        return newest(posts.newestFrom(), inspections.newestOn());
    }

    private static Optional<LocalDate> newest(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(LocalDate::compareTo);
    }

    String id() {
        return id;
    }

    String district() {
        return commissioned.district();
    }

    CentreFacts facts() {
        return new CentreFacts(life, posts.tenures());
    }

    boolean hasHad(String staff) {
        return posts.hasHad(staff);
    }

    boolean hasInspection(UUID inspection) {
        return inspections.has(inspection);
    }

    @EventSourcingHandler
    void on(CentreCommissioned e) {
        id = e.centre();
        commissioned = e;
        life = CentreOperation.begun(e.occurredOn());
    }

    @EventSourcingHandler
    void on(RegistrationNumberIssued e) {
        register.issued(e.financialYear(), e.serial(), e.occurredOn());
    }

    @EventSourcingHandler
    void on(PaperNumberTaken e) {
        paperRegister.took(e.paperNumber(), e.occurredOn());
    }

    @EventSourcingHandler
    void on(CentreSuspended e) {
        life = life.suspended(e.occurredOn(), e.caretaker());
    }

    @EventSourcingHandler
    void on(CentreReopened e) {
        life = life.reopened(e.occurredOn());
    }

    @EventSourcingHandler
    void on(CentreClosed e) {
        life = life.closed(e.occurredOn());
    }

    @EventSourcingHandler
    void on(StaffPosted e) {
        posts.filled(e.staff(), e.role(), e.occurredOn());
    }

    @EventSourcingHandler
    void on(StaffRelieved e) {
        posts.vacated(e.staff(), e.role(), e.occurredOn());
    }

    @EventSourcingHandler
    void on(CentreInspected e) {
        inspections.made(e);
    }
}
