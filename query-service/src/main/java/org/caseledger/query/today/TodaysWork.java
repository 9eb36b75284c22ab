package org.caseledger.query.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.activecases.ActiveCaseKinds;
import org.caseledger.query.activecases.ActiveCaseRegister;
import org.caseledger.query.appointments.Appointment;
import org.caseledger.query.appointments.AppointmentRegister;
import org.caseledger.query.cases.CaseWorkers;
import org.caseledger.query.followups.FollowUpOnList;
import org.caseledger.query.followups.FollowUpState;
import org.caseledger.query.followups.FollowUpWorkLists;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.referrals.ReferralOnList;
import org.caseledger.query.referrals.ReferralRegister;
import org.caseledger.query.referrals.ReferralState;
import org.caseledger.query.shelter.StayOnList;
import org.caseledger.query.shelter.StayRegister;
import org.caseledger.query.shelter.StayState;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.transfers.TransferOnList;
import org.caseledger.query.transfers.TransferRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the registers what they have of one centre. */
@Component
class TodaysWork {
    private static final int DAYS_AHEAD = 6;

    private static final Comparator<FollowUpOnList> HIGH_RISK_FIRST =
            Comparator.comparing(FollowUpOnList::risk, Comparator.nullsLast(Comparator.<RiskLevel>naturalOrder()));

    private final Registers registers;
    private final FollowUpWorkLists followUps;
    private final StayRegister stays;
    private final ReferralRegister referrals;
    private final AppointmentRegister appointments;
    private final ActiveCaseRegister cases;
    private final TransferRequests transfers;
    private final CaseWorkers workers;

    TodaysWork(
            Registers registers,
            FollowUpWorkLists followUps,
            StayRegister stays,
            ReferralRegister referrals,
            AppointmentRegister appointments,
            ActiveCaseRegister cases,
            TransferRequests transfers,
            CaseWorkers workers) {
        this.registers = registers;
        this.followUps = followUps;
        this.stays = stays;
        this.referrals = referrals;
        this.appointments = appointments;
        this.cases = cases;
        this.transfers = transfers;
        this.workers = workers;
    }

    Of of(CentreFilter centre, Moment moment, @Nullable String worker) {
        return new Of(centre, moment, worker);
    }

    /** Of one centre on one day. */
    final class Of {
        private final Registers asked = registers.forOneAnswer();
        private final CentreFilter centre;
        private final Moment moment;
        private final @Nullable String worker;

        private Of(CentreFilter centre, Moment moment, @Nullable String worker) {
            this.centre = centre;
            this.moment = moment;
            this.worker = worker;
        }

        List<FollowUpOnList> followUps(FollowUpState state) {
            return asked
                    .ask(followUps, state.kind(), centre, moment)
                    .with(FollowUpWorkLists.WORKER, worker)
                    .lines()
                    .stream()
                    .map(line -> line.seenBy(centre.scope()))
                    .sorted(HIGH_RISK_FIRST)
                    .toList();
        }

        List<StayOnList> stays() {
            return ofWorker(lines(stays, StayRegister.kind(StayState.OPEN)), StayOnList::caseId);
        }

        List<ReferralOnList> referrals() {
            return ofWorker(lines(referrals, ReferralRegister.kind(ReferralState.AWAITING)), ReferralOnList::caseId);
        }

        /** In the order of their days. */
        List<Appointment> appointments() {
            LocalDate last = moment.day().plusDays(DAYS_AHEAD);
            return ofWorker(lines(appointments, AppointmentRegister.KIND), Appointment::caseId).stream()
                    .filter(appointment -> !appointment.on().isAfter(last))
                    .sorted(Comparator.comparing(Appointment::on))
                    .toList();
        }

        List<CaseToDo> unclassified() {
            return ofWorker(toDo(ActiveCaseKinds.UNCLASSIFIED), CaseToDo::caseId);
        }

        List<CaseToDo> unassigned() {
            return toDo(ActiveCaseKinds.UNASSIGNED);
        }

        /** A case is due on the first day on which it lacks something. */
        private List<CaseToDo> toDo(RowKind kind) {
            return asked.ask(cases, kind, centre, moment).found().stream()
                    .map(row -> new CaseToDo(row.caseId(), row.number(), row.due()))
                    .toList();
        }

        List<TransferOnList> transfers() {
            return transfers.askedOf(centre, moment);
        }

        private <L> List<L> lines(RegisterDefinition<L> register, RowKind kind) {
            return asked.ask(register, kind, centre, moment).lines();
        }

        private <L> List<L> ofWorker(List<L> lines, Function<L, UUID> caseOf) {
            if (worker == null || lines.isEmpty()) {
                return lines;
            }
            Map<UUID, String> byCase = workers.of(lines.stream().map(caseOf).toList());
            return lines.stream()
                    .filter(line -> worker.equals(byCase.get(caseOf.apply(line))))
                    .toList();
        }
    }
}
