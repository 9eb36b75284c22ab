package org.caseledger.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.contacts.LogHelplineCall;
import org.caseledger.command.contacts.TakeUpCall;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Role;

/** Who came by a helpline was a call first, passed to a centre and taken up there. */
final class FirstCall {
    private static final double EMERGENCY = 0.35;

    private FirstCall() {}

    static void tell(CaseStory story, LocalDate calledOn) {
        if (story.matter.channel() != IntakeChannel.WOMEN_HELPLINE_181
                && story.matter.channel() != IntakeChannel.ERSS_112) {
            return;
        }
        UUID call = story.dice.uuid();
        String centre = story.outline.centre().id();
        HelplineSource source = HelplineSource.valueOf(story.matter.channel().name());
        CallClass urgency = story.dice.chance(EMERGENCY) ? CallClass.EMERGENCY : CallClass.NON_EMERGENCY;
        story.diary.writeToday(
                Officers.HELPLINE,
                (on, today) -> new LogHelplineCall(
                        call,
                        source,
                        urgency,
                        CallDisposition.REGISTRABLE,
                        story.outline.centre().district(),
                        centre,
                        calledOn,
                        today));
        story.diary.writeToday(
                story.telling.staffOf(centre).one(Role.CASE_WORKER, story.dice),
                (on, today) -> new TakeUpCall(call, centre, story.id, on, today));
    }
}
