package org.caseledger.caseentries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.TransferAccepted;

/** Centres that hold a case, each from its day on, as known at one moment: of several days the latest counts, of one day the one recorded last. The first one is known whatever was retracted. */
public final class Holders {
    private static final Comparator<Holder> LATEST =
            Comparator.comparing(Holder::from).thenComparing(Holder::sequence);

    private final String number;
    private final String first;
    private final List<Holder> holders;

    private Holders(String number, String first, List<Holder> holders) {
        this.number = number;
        this.first = first;
        this.holders = holders;
    }

    /** @param entries registrations, bringings forward and accepted transfers among them */
    public static Holders of(CaseEntries entries, long sequence) {
        List<Holder> holders = new ArrayList<>();
        for (CaseEntry<CaseRegistered> one : entries.known(CaseRegistered.class, sequence)) {
            holders.add(new Holder(one.event().centre(), one.event().occurredOn(), one.sequence()));
        }
        for (CaseEntry<CaseBroughtForward> one : entries.known(CaseBroughtForward.class, sequence)) {
            holders.add(new Holder(one.event().centre(), one.event().occurredOn(), one.sequence()));
        }
        for (CaseEntry<TransferAccepted> one : entries.known(TransferAccepted.class, sequence)) {
            holders.add(new Holder(one.event().to(), one.event().occurredOn(), one.sequence()));
        }
        holders.sort(LATEST.reversed());
        for (RecordedEntry entry : entries.recorded()) {
            if (entry.event() instanceof CaseRegistered begun) {
                return new Holders(begun.number(), begun.centre(), holders);
            }
            if (entry.event() instanceof CaseBroughtForward begun) {
                return new Holders(begun.number(), begun.centre(), holders);
            }
        }
        throw new IllegalArgumentException("a case that never entered the ledger has no holder");
    }

    /** Number of the case. */
    public String number() {
        return number;
    }

    /** Where the case entered the ledger. */
    public String first() {
        return first;
    }

    /** The centre whose work an entry was: of a transfer on the same day, the one recorded before it counts; before any, the first. */
    public String of(CaseEntry<?> entry) {
        LocalDate on = entry.event().occurredOn();
        for (Holder holder : holders) {
            if (holder.from().isBefore(on) || (holder.from().equals(on) && holder.sequence() < entry.sequence())) {
                return holder.centre();
            }
        }
        return first;
    }

    /** The centre that holds it at the end of the day; empty before it came. */
    public Optional<String> on(LocalDate day) {
        for (Holder holder : holders) {
            if (!holder.from().isAfter(day)) {
                return Optional.of(holder.centre());
            }
        }
        return Optional.empty();
    }

    public Stream<LocalDate> turningDays() {
        return holders.stream().map(Holder::from);
    }

    private record Holder(String centre, LocalDate from, long sequence) {}
}
