package org.caseledger.query.referrals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.spans.KindsByCode;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Referrals and what became of them, at the centre that holds the case on the day: it is the one that asks the partner again. */
@Component
public final class ReferralRegister implements RegisterDefinition<ReferralOnList> {
    static final String PARTNER = "partner";

    private static final RowKind EVERY = new RowKind("referrals", 10);
    private static final Map<ReferralState, RowKind> OF_STATE = Map.of(
            ReferralState.AWAITING, new RowKind("referrals/awaiting", 12),
            ReferralState.OVERDUE, new RowKind("referrals/overdue", 14),
            ReferralState.ACCEPTED, new RowKind("referrals/accepted", 16),
            ReferralState.REJECTED, new RowKind("referrals/rejected", 18),
            ReferralState.COMPLETED, new RowKind("referrals/completed", 20),
            ReferralState.REVOKED, new RowKind("referrals/revoked", 22),
            ReferralState.LAPSED, new RowKind("referrals/lapsed", 24));

    /** First measure by partner; each state has sixteen of them. */
    private static final int BY_PARTNER_FROM = 600;

    private static final int MOST_PARTNERS = 16;

    /** Counted only. */
    private static final Map<ReferralState, Map<Partner, RowKind>> BY_PARTNER = Arrays.stream(ReferralState.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    state -> KindsByCode.of(
                            Arrays.stream(Partner.values()),
                            "referrals/" + state.code() + "/partner",
                            BY_PARTNER_FROM + MOST_PARTNERS * state.ordinal(),
                            RowKind::countedWhileSo)));

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            TransferAccepted.class,
            CaseReferred.class,
            ReferralAccepted.class,
            ReferralRejected.class,
            ReferralCompleted.class,
            ReferralRevoked.class,
            CaseClosed.class,
            CaseReopened.class);

    /** @param state every referral if absent */
    public static RowKind kind(@Nullable ReferralState state) {
        return state == null ? EVERY : Objects.requireNonNull(OF_STATE.get(state));
    }

    static RowKind kind(ReferralState state, Partner partner) {
        return Objects.requireNonNull(
                Objects.requireNonNull(BY_PARTNER.get(state)).get(partner));
    }

    static Stream<RowKind> kindsByPartner() {
        return BY_PARTNER.values().stream().flatMap(byPartner -> byPartner.values().stream());
    }

    @Override
    public List<RowKind> kinds() {
        return Stream.of(OF_STATE.values().stream(), Stream.of(EVERY), kindsByPartner())
                .flatMap(kinds -> kinds)
                .toList();
    }

    /** Before the second a reopening brought back what was entered late of the closing day, and the day of an answer stayed where a referral was dated right. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean isOfHolder() {
        return true;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<ReferralOnList> lines(CaseAt of) {
        List<CaseEntry<CaseReferred>> referrals = of.happened(CaseReferred.class);
        if (referrals.isEmpty()) {
            return Stream.empty();
        }
        List<Answer> answers = answers(of);
        return referrals.stream().map(referral -> line(of, referral, answers));
    }

    @Override
    public Stream<RegisterRow> rows(ReferralOnList line) {
        Stream<ReferralState> states = line.state() == ReferralState.OVERDUE
                ? Stream.of(ReferralState.AWAITING, ReferralState.OVERDUE)
                : Stream.of(line.state());
        return Stream.concat(
                        Stream.of(EVERY), states.flatMap(state -> Stream.of(kind(state), kind(state, line.partner()))))
                .map(kind -> new RegisterRow(
                        kind,
                        line.referralId() + " " + line.sequence(),
                        line.centre(),
                        line.number(),
                        line.referredOn(),
                        kind.isListed() ? Map.of(PARTNER, List.of(line.partner().name())) : Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        List<CaseEntry<CaseReferred>> referrals = known.known(CaseReferred.class);
        if (referrals.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                        referrals.stream()
                                .map(referral -> referral.event().answerDueOn())
                                .flatMap(Stream::ofNullable)
                                .map(due -> due.plusDays(1)),
                        TurningDays.of(
                                known,
                                CaseReferred.class,
                                ReferralAccepted.class,
                                ReferralRejected.class,
                                ReferralCompleted.class,
                                ReferralRevoked.class,
                                CaseClosed.class,
                                CaseReopened.class),
                        known.holders().turningDays())
                .flatMap(days -> days);
    }

    private static ReferralOnList line(CaseAt of, CaseEntry<CaseReferred> referral, List<Answer> answers) {
        CaseReferred event = referral.event();
        Answer answer = answers.stream()
                .filter(one -> one.referralId.equals(event.referralId()))
                .max(Comparator.comparingLong(Answer::sequence))
                .orElse(null);
        LocalDate due = event.answerDueOn();
        return new ReferralOnList(
                of.caseId(),
                of.number(),
                event.referralId(),
                of.holder(),
                CentreFilter.districtOf(of.holder()),
                event.partner(),
                event.occurredOn(),
                answer == null ? unanswered(of, referral) : answer.state,
                due,
                due == null ? null : due.plusDays(1),
                answer == null ? null : answer.on,
                answer == null ? null : answer.reason,
                answer == null ? null : answer.reportedBy,
                referral.sequence());
    }

    private static ReferralState unanswered(CaseAt of, CaseEntry<CaseReferred> referral) {
        LocalDate due = referral.event().answerDueOn();
        if (of.endedWaiting(referral)) {
            return ReferralState.LAPSED;
        }
        return due != null && of.day().isAfter(due) ? ReferralState.OVERDUE : ReferralState.AWAITING;
    }

    private static List<Answer> answers(CaseAt of) {
        return Stream.of(
                        of.happened(ReferralAccepted.class).stream().map(Answer::accepted),
                        of.happened(ReferralRejected.class).stream().map(Answer::rejected),
                        of.happened(ReferralCompleted.class).stream().map(Answer::completed),
                        of.happened(ReferralRevoked.class).stream().map(Answer::revoked))
                .flatMap(answers -> answers)
                .toList();
    }

    /** What became of a referral. */
    private record Answer(
            long sequence,
            UUID referralId,
            ReferralState state,
            @Nullable ReferralRejection reason,
            ReportedBy reportedBy,
            LocalDate on) {

        static Answer accepted(CaseEntry<ReferralAccepted> entry) {
            ReferralAccepted e = entry.event();
            return of(entry, e.referralId(), ReferralState.ACCEPTED, null, e.reportedBy());
        }

        static Answer rejected(CaseEntry<ReferralRejected> entry) {
            ReferralRejected e = entry.event();
            return of(entry, e.referralId(), ReferralState.REJECTED, e.reason(), e.reportedBy());
        }

        static Answer completed(CaseEntry<ReferralCompleted> entry) {
            ReferralCompleted e = entry.event();
            return of(entry, e.referralId(), ReferralState.COMPLETED, null, e.reportedBy());
        }

        static Answer revoked(CaseEntry<ReferralRevoked> entry) {
            ReferralRevoked e = entry.event();
            return of(entry, e.referralId(), ReferralState.REVOKED, null, e.reportedBy());
        }

        private static Answer of(
                CaseEntry<?> entry,
                UUID referralId,
                ReferralState state,
                @Nullable ReferralRejection reason,
                ReportedBy reportedBy) {
            return new Answer(
                    entry.sequence(),
                    referralId,
                    state,
                    reason,
                    reportedBy,
                    entry.event().occurredOn());
        }
    }
}
