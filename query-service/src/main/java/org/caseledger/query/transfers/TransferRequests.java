package org.caseledger.query.transfers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.query.caseregister.CaseVersions;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as some centres see them. */
@Component
public class TransferRequests {
    private final TransferRegister transfers;
    private final Registers registers;
    private final CaseVersions versions;

    TransferRequests(TransferRegister transfers, Registers registers, CaseVersions versions) {
        this.transfers = transfers;
        this.registers = registers;
        this.versions = versions;
    }

    /** How many wait for an answer; one between two of the centres counts once. */
    public int waiting(CentreFilter centres, Moment moment) {
        return Math.toIntExact(
                of(TransferState.AWAITING, null, centres, moment).counts().rows());
    }

    /** What these centres are asked for and have not answered, each with the version that an answer needs. */
    public List<TransferOnList> askedOf(CentreFilter centres, Moment moment) {
        return withVersions(of(TransferState.AWAITING, TransferDirection.IN, centres, moment)
                .lines());
    }

    /**
     * The same, each that waits for an answer now with the version of its case: a centre that declined, or has handed the case over, does not
     * learn when something is recorded of it.
     */
    List<TransferOnList> withVersions(List<TransferOnList> shown) {
        Map<UUID, Long> newest = versions.byPendingTransfer(
                shown.stream().map(TransferOnList::caseId).toList());
        return shown.stream()
                .map(transfer -> transfer.at(newest.get(transfer.transferId())))
                .toList();
    }

    /** Between two of the centres a request is one of those that go out. */
    RegisterQuery<TransferOnList> of(
            @Nullable TransferState state, @Nullable TransferDirection direction, CentreFilter centres, Moment moment) {
        return either(state, direction, centres, moment).withCasesAnywhere(AskedForCaseRegister.kind(state));
    }

    private RegisterQuery<TransferOnList> either(
            @Nullable TransferState state, @Nullable TransferDirection direction, CentreFilter centres, Moment moment) {
        if (direction != null) {
            return registers.ask(transfers, TransferRegister.kind(state, direction), centres, moment);
        }
        return registers
                .ask(transfers, TransferRegister.kind(state, TransferDirection.OUT), centres, moment)
                .and(registers
                        .ask(transfers, TransferRegister.kind(state, TransferDirection.IN), centres, moment)
                        .withoutOwn(TransferRegister.FROM));
    }
}
