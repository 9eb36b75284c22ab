package org.caseledger.query.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.query.appointments.Appointment;
import org.caseledger.query.followups.FollowUpOnList;
import org.caseledger.query.helplinecalls.CallInLog;
import org.caseledger.query.looks.CountedRows;
import org.caseledger.query.referrals.ReferralOnList;
import org.caseledger.query.shelter.StayOnList;
import org.caseledger.query.transfers.TransferOnList;
import org.jspecify.annotations.Nullable;

/**
 * What a centre has to look after on a day. With a worker, only what concerns her cases, and beside it what nobody has yet: unassigned cases,
 * requests for transfer and calls.
 *
 * @param overdue follow-ups, those of cases at high risk first
 * @param due follow-ups that may be answered, in the same order
 * @param stays in the shelter, each with its nights
 * @param referrals without an answer
 * @param appointments hearings and meetings of this day and the six after it
 * @param unclassified cases whose classification is late
 * @param unassigned cases given to nobody since they came to the centre
 * @param transfers that the centre is asked for and has not answered
 * @param calls passed to the centre and not taken up
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record Today(
        LocalDate on,
        String centre,
        @Nullable String worker,
        List<FollowUpOnList> overdue,
        List<FollowUpOnList> due,
        List<StayOnList> stays,
        List<ReferralOnList> referrals,
        List<Appointment> appointments,
        List<CaseToDo> unclassified,
        List<CaseToDo> unassigned,
        List<TransferOnList> transfers,
        List<CallInLog> calls,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return Stream.of(overdue, due, stays, referrals, appointments, unclassified, unassigned, transfers, calls)
                .mapToLong(List::size)
                .sum();
    }
}
