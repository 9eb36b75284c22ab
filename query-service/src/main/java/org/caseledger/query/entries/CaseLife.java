package org.caseledger.query.entries;

import java.util.Comparator;
import java.util.List;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.TransferAccepted;

/**
 * What entries need to know of their case.
 *
 * @param holdings the first one is that of the centre where it entered the ledger
 * @param turns closings and reopenings
 */
public record CaseLife(String number, List<Holding> holdings, List<Turn> turns) {
    public CaseLife {
        holdings = List.copyOf(holdings);
        turns = List.copyOf(turns);
    }

    public static CaseLife of(CaseRegistered e, Standing standing) {
        return new CaseLife(e.number(), List.of(new Holding(e.centre(), e.occurredOn(), standing)), List.of());
    }

    public static CaseLife of(CaseBroughtForward e, Standing standing) {
        return new CaseLife(e.number(), List.of(new Holding(e.centre(), e.occurredOn(), standing)), List.of());
    }

    public CaseLife transferred(TransferAccepted e, Standing standing) {
        Holding holding = new Holding(e.to(), e.occurredOn(), standing);
        return new CaseLife(number, Entries.with(holdings, holding), turns);
    }

    public CaseLife closed(CaseClosed e, Standing standing) {
        return new CaseLife(number, holdings, Entries.with(turns, new Turn(true, e.occurredOn(), standing)));
    }

    public CaseLife reopened(CaseReopened e, Standing standing) {
        return new CaseLife(number, holdings, Entries.with(turns, new Turn(false, e.occurredOn(), standing)));
    }

    public CaseLife corrected(DetailsCorrected e, long position) {
        return new CaseLife(number, Entries.corrected(holdings, e, position), Entries.corrected(turns, e, position));
    }

    public CaseLife retracted(EntryVoided e, long position) {
        return new CaseLife(number, Entries.retracted(holdings, e, position), Entries.retracted(turns, e, position));
    }

    /** The centre that held the case when this was done; on the day of a transfer, what was recorded before it is the former one's. */
    public String holderOf(Entry<?> entry, long position) {
        if (holdings.size() == 1) {
            return holdings.get(0).centre();
        }
        return holdings.stream()
                .filter(holding -> holding.standing().isKnown(position) && wasBefore(holding, entry))
                .max(Comparator.comparing(Holding::on)
                        .thenComparing(holding -> holding.standing().sequence()))
                .orElse(holdings.get(0))
                .centre();
    }

    /**
     * Whether nobody waits any longer for the answer to what was asked, because the case was closed. A reopening does not bring it back:
     * who still wants it asks anew, with a day of its own to answer by. Voiding the closing does.
     */
    public boolean endedWaiting(Entry<?> asked, Moment moment) {
        List<Turn> known = Entries.known(turns, moment).toList();
        return known.stream()
                        .anyMatch(turn -> turn.closed()
                                && (turn.standing().sequence()
                                                > asked.standing().sequence()
                                        || turn.on().isAfter(asked.on())))
                || Entries.newest(known.stream()).filter(Turn::closed).isPresent();
    }

    private static boolean wasBefore(Holding holding, Entry<?> entry) {
        return holding.on().isBefore(entry.on())
                || (holding.on().equals(entry.on())
                        && holding.standing().sequence() < entry.standing().sequence());
    }
}
