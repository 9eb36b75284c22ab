package org.caseledger.query.today;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.query.caseregister.CaseVersions;
import org.caseledger.query.followups.FollowUpState;
import org.caseledger.query.helplinecalls.CallFilter;
import org.caseledger.query.helplinecalls.CallInLog;
import org.caseledger.query.helplinecalls.HelplineLog;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.query.spans.Registers;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView({Registers.VIEW, CaseVersions.VIEW, HelplineLog.VIEW})
@Tag(name = "Today", description = "What a centre has to look after")
class TodayController {
    private final TodaysWork work;
    private final HelplineLog calls;
    private final Registers registers;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    TodayController(
            TodaysWork work,
            HelplineLog calls,
            Registers registers,
            RegisterPlaces places,
            AnswerPositions standpoints) {
        this.work = work;
        this.calls = calls;
        this.registers = registers;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * What a centre has to look after today. Follow-ups overdue and due, those of cases at high risk first; stays and their nights;
     * referrals without an answer; hearings and meetings of this day and the six after it; cases not classified or given to nobody;
     * transfers asked of the centre; calls not taken up. Each list is whole.
     *
     * @param worker only what concerns the cases given to this worker, and what nobody has yet; pseudonymous staff id
     */
    @TellsOfCases
    @GetMapping("/api/today")
    @OnRecord(LookKind.TODAY)
    ResponseEntity<Today> today(
            AccessScope scope, @RequestParam String centre, @RequestParam(required = false) @Nullable String worker) {
        CentreFilter ofCentre = CentreFilter.ofReport(scope, centre, null);
        Moment moment = places.moment("on", null, null, registers, calls);
        AnsweredAt standpoint = standpoints.at(moment.position());
        TodaysWork.Of of = work.of(ofCentre, moment, worker);
        return standpoint.answer(new Today(
                moment.day(),
                centre,
                worker,
                of.followUps(FollowUpState.OVERDUE),
                of.followUps(FollowUpState.DUE),
                of.stays(),
                of.referrals(),
                of.appointments(),
                of.unclassified(),
                of.unassigned(),
                of.transfers(),
                calls(scope, centre),
                standpoint.position(),
                standpoint.time()));
    }

    private List<CallInLog> calls(AccessScope scope, String centre) {
        try (Stream<CallInLog> passed = calls.all(scope, CallFilter.passedTo(centre))) {
            return passed.filter(call -> call.isPassedLastTo(centre)).toList();
        }
    }
}
