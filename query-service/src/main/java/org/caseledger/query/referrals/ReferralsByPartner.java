package org.caseledger.query.referrals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseledger.events.Partner;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/**
 * How many referrals stand where, by the partner that was asked. All of them are cells; those of some days only are spans of these days, because a cell has
 * one day, and that is the one on which a referral came to stand there.
 */
@Component
final class ReferralsByPartner {
    private final ReferralRegister referrals;
    private final Registers registers;

    ReferralsByPartner(ReferralRegister referrals, Registers registers) {
        this.referrals = referrals;
        this.registers = registers;
    }

    /** @param made days of the referrals */
    Map<ReferralState, Map<Partner, Integer>> of(CentreFilter centres, Moment moment, DayRange made) {
        return made.from() == null && made.to() == null ? all(centres, moment) : some(centres, moment, made);
    }

    private Map<ReferralState, Map<Partner, Integer>> all(CentreFilter centres, Moment moment) {
        Map<RowKind, Map<String, int[]>> counted = registers.byCentre(
                ReferralRegister.kindsByPartner().toList(), centres, moment.position(), List.of(moment.day()));
        Map<ReferralState, Map<Partner, Integer>> counts = new EnumMap<>(ReferralState.class);
        for (ReferralState state : ReferralState.values()) {
            Map<Partner, Integer> byPartner = new EnumMap<>(Partner.class);
            for (Partner partner : Partner.values()) {
                byPartner.put(partner, sum(Objects.requireNonNull(counted.get(ReferralRegister.kind(state, partner)))));
            }
            counts.put(state, byPartner);
        }
        return counts;
    }

    private static int sum(Map<String, int[]> byCentre) {
        return byCentre.values().stream().flatMapToInt(IntStream::of).sum();
    }

    private Map<ReferralState, Map<Partner, Integer>> some(CentreFilter centres, Moment moment, DayRange made) {
        Map<ReferralState, Map<Partner, Integer>> counts = new EnumMap<>(ReferralState.class);
        for (ReferralState state : ReferralState.values()) {
            counts.put(
                    state,
                    registers
                            .ask(referrals, ReferralRegister.kind(state), centres, moment)
                            .dueBetween(made.from(), made.to())
                            .dueDays(ReferralRegister.PARTNER)
                            .entrySet()
                            .stream()
                            .collect(Collectors.toMap(
                                    of -> Partner.valueOf(of.getKey()),
                                    of -> of.getValue().values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum())));
        }
        return counts;
    }
}
