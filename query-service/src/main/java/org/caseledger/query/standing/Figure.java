package org.caseledger.query.standing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.activecases.ActiveCaseKinds;
import org.caseledger.query.followups.OverdueCaseKinds;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ListTable;
import org.caseledger.query.referrals.ReferralRegister;
import org.caseledger.query.referrals.ReferralState;
import org.caseledger.query.shelter.StayRegister;
import org.caseledger.query.shelter.StayState;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.transfers.TransferDirection;
import org.caseledger.query.transfers.TransferRegister;
import org.caseledger.query.transfers.TransferState;

/** What is counted at a centre on a day. */
enum Figure {
    OPEN(ActiveCaseKinds.ofStatus(CaseStatus::isOpen)),
    UNDER_FOLLOW_UP(ActiveCaseKinds.ofStatus(status -> status == CaseStatus.UNDER_FOLLOW_UP)),
    CASES_OVERDUE(OverdueCaseKinds.ALL),
    CASES_LONG_OVERDUE(OverdueCaseKinds.LONG),
    AT_HIGH_RISK(ActiveCaseKinds.ofRisk(RiskLevel.HIGH)),
    LONG_OPEN(ActiveCaseKinds.LONG_OPEN),
    UNCLASSIFIED(ActiveCaseKinds.UNCLASSIFIED),
    STAYS(StayRegister.kind(StayState.OPEN)),
    STAYS_PAST_LIMIT(StayRegister.kind(StayState.PAST_LIMIT)),
    REFERRALS_UNANSWERED(ReferralRegister.kind(ReferralState.AWAITING)),
    REFERRALS_OVERDUE(ReferralRegister.kind(ReferralState.OVERDUE)),
    /** At the centre that asks, and at the one that is asked. */
    TRANSFERS_WAITING(
            TransferRegister.kind(TransferState.AWAITING, TransferDirection.OUT),
            TransferRegister.kind(TransferState.AWAITING, TransferDirection.IN)),
    DIRECTIONS_OVERDUE(),
    POSTS_VACANT();

    private final List<RowKind> kinds;

    Figure(RowKind... kinds) {
        this(List.of(kinds));
    }

    Figure(List<RowKind> kinds) {
        this.kinds = kinds;
    }

    /** Of all figures. */
    static List<RowKind> allKinds() {
        return Arrays.stream(values()).flatMap(figure -> figure.kinds.stream()).toList();
    }

    /** As answers spell it. */
    String field() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words, 1, words.length)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** With columns for the centre and each figure that entries of cases change there. */
    static <T> ListTable<T> changed(ListTable<T> table, Function<T, StandingDifference.AtCentre> change) {
        ListTable<T> with = table.column("centre", line -> change.apply(line).centre())
                .district(
                        "district",
                        line -> CentreFilter.districtOf(change.apply(line).centre()));
        for (Figure figure : values()) {
            if (!figure.kinds.isEmpty()) {
                with = with.column(
                        figure.field(), line -> change.apply(line).figures().get(figure.field()));
            }
        }
        return with;
    }

    /** Whose rows are counted together; none of what is in no register of cases. */
    List<RowKind> kinds() {
        return kinds;
    }
}
