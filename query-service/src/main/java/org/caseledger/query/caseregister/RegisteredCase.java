package org.caseledger.query.caseregister;

import java.util.List;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;

/**
 * The content of one document of the register.
 *
 * @param summary as it is shown
 * @param facts what it is told by; the first one is its beginning and is never retracted
 */
record RegisteredCase(CaseSummary summary, Facts facts) {
    private static final String CORRECTION = DetailsCorrected.class.getSimpleName();

    static RegisteredCase begun(CaseRegistered e, long version) {
        return new RegisteredCase(CaseSummary.of(e, version), Facts.of(List.of(Fact.of(e, version))));
    }

    static RegisteredCase begun(CaseBroughtForward e, long version) {
        return new RegisteredCase(CaseSummary.of(e, version), Facts.of(List.of(Fact.of(e, version))));
    }

    /** One more entry. */
    RegisteredCase and(CaseEvent e, long version) {
        CaseDraft now = moved(e, version);
        Telling.tell(e, now);
        return new RegisteredCase(now.summary(), Telling.says(e) ? facts.with(Fact.of(e, version)) : facts);
    }

    /** Taken up as this case: an event of the call, so the version of the case stays. */
    RegisteredCase from(CallTakenUp e) {
        CaseDraft now = new CaseDraft(summary);
        now.calls = Lists.with(now.calls, new SourceCall(e.callId(), e.occurredOn()));
        return new RegisteredCase(now.summary(), facts);
    }

    /** The entry says nothing any more; what was said before it, and has not changed since, holds again. */
    RegisteredCase without(EntryVoided e, long version) {
        List<Fact> all = facts.list();
        List<Fact> standing = Lists.without(
                all,
                fact -> fact.sequence() == e.voids()
                        && fact.sequence() != all.get(0).sequence());
        return toldAnew(e, version, standing);
    }

    RegisteredCase corrected(DetailsCorrected e, long version) {
        List<Fact> all = facts.list();
        boolean isShown = all.stream().anyMatch(fact -> fact.sequence() == e.corrects());
        return isShown ? toldAnew(e, version, Lists.with(all, Fact.of(e, version))) : and(e, version);
    }

    /** Where it stands is not told anew: that is what the postings are for. Calls are no entries of the case. */
    private RegisteredCase toldAnew(CaseEvent cause, long version, List<Fact> standing) {
        CaseDraft place = moved(cause, version);
        List<Fact> right = putRight(standing);
        CaseDraft now = new CaseDraft(beginning(right.get(0)));
        right.forEach(fact -> Telling.tell(fact, now));
        now.version = version;
        now.status = place.status;
        now.centre = place.centre;
        now.calls = place.calls;
        return new RegisteredCase(now.summary(), Facts.of(standing));
    }

    private CaseDraft moved(CaseEvent e, long version) {
        CaseDraft now = new CaseDraft(summary);
        now.version = version;
        e.moves().ifPresent(now::moveTo);
        return now;
    }

    private static List<Fact> putRight(List<Fact> standing) {
        List<Fact> right = standing;
        for (Fact fact : standing) {
            if (fact.type().equals(CORRECTION)) {
                DetailsCorrected e = fact.as(DetailsCorrected.class);
                right = Lists.replaced(
                        right, one -> one.sequence() == e.corrects(), one -> one.with(e.field(), e.newValue()));
            }
        }
        return right;
    }

    private static CaseSummary beginning(Fact fact) {
        return fact.type().equals(CaseBroughtForward.class.getSimpleName())
                ? CaseSummary.of(fact.as(CaseBroughtForward.class), fact.sequence())
                : CaseSummary.of(fact.as(CaseRegistered.class), fact.sequence());
    }
}
