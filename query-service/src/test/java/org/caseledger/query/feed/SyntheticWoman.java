package org.caseledger.query.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.SealedDetails;
import org.jspecify.annotations.Nullable;

/** A case in a world where every code tells another one far more often than in any real centre. */
final class SyntheticWoman {
    private static final double AS_USUAL = 0.7;
    private static final List<Category> OF_GIRLS =
            List.of(Category.CHILD_MARRIAGE, Category.SEXUAL_ABUSE, Category.MISSING_OR_KIDNAPPED);
    private static final List<Category> OF_WOMEN = List.of(
            Category.DOMESTIC_VIOLENCE,
            Category.DOMESTIC_VIOLENCE,
            Category.DOWRY_HARASSMENT,
            Category.RAPE,
            Category.MENTAL_HARASSMENT);
    private static final List<ClosingReason> ENDS = List.of(
            ClosingReason.MONITORING_COMPLETED,
            ClosingReason.MONITORING_COMPLETED,
            ClosingReason.MONITORING_DECLINED,
            ClosingReason.RELOCATED,
            ClosingReason.UNTRACEABLE,
            ClosingReason.DECEASED,
            ClosingReason.DUPLICATE,
            ClosingReason.WITHDRAWN_BY_WOMAN);

    final UUID id = UUID.randomUUID();
    private final PersonKey key = new PersonKey(Person.WOMAN, UUID.randomUUID());
    final UUID subject;
    final String centre;
    final LocalDate registeredOn;
    final AgeBand age;
    final Category category;
    final GbvimsType type;
    final RiskLevel risk;
    final IntakeChannel channel;
    final ResolutionOutcome outcome;
    final ClosingReason closing;
    private final Random random;
    private Account account = Account.OUTSIDE;
    private String holder;

    SyntheticWoman(Random random, String centre, LocalDate registeredOn, UUID subject) {
        this.random = random;
        this.centre = centre;
        this.holder = centre;
        this.registeredOn = registeredOn;
        this.subject = subject;
        this.age = chance(0.15) ? AgeBand.UNDER_18 : AgeBand.values()[1 + random.nextInt(5)];
        List<Category> usual = isGirl() ? OF_GIRLS : OF_WOMEN;
        this.category = usual.get(random.nextInt(usual.size()));
        this.type = told(GbvimsType.values(), category);
        this.risk = told(RiskLevel.values(), category);
        this.channel =
                isGirl() && chance(0.6) ? IntakeChannel.CHILD_HELPLINE_1098 : told(IntakeChannel.values(), category);
        this.outcome = told(ResolutionOutcome.values(), category);
        this.closing = ENDS.get(random.nextInt(ENDS.size()));
    }

    boolean isGirl() {
        return age == AgeBand.UNDER_18;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Mostly the value that goes with this one. */
    <T> T told(T[] values, Enum<?> by) {
        int usual = Math.floorMod(by.name().hashCode(), values.length);
        return values[chance(AS_USUAL) ? usual : random.nextInt(values.length)];
    }

    /** More is said of some matters than of others. */
    @Nullable
    SealedDetails sealed(LocalDate on, SealedDetail... details) {
        return on.getDayOfMonth() <= (category.ordinal() % 2 == 0 ? 24 : 8)
                ? new SealedDetails(List.of(details), List.of(key))
                : null;
    }

    List<Posting> served(LocalDate on) {
        return account == Account.REGISTERED ? moved(Account.IN_SERVICE, on, PostingReason.SERVICE_BEGUN) : List.of();
    }

    List<Posting> moved(Account to, LocalDate on, PostingReason reason) {
        Posting posting = posting(account, to, on, reason, to == Account.UNDER_FOLLOW_UP ? outcome : null);
        account = to;
        return List.of(posting);
    }

    /** Where the case stands, taken back and said again. */
    List<Posting> restated(LocalDate on) {
        Posting posting = posting(account, account, on, PostingReason.SERVICE_BEGUN, null);
        return List.of(posting, posting.reversed());
    }

    CaseReopened reopened(LocalDate on, ReopeningReason reason) {
        return new CaseReopened(id, reason, on, moved(Account.IN_SERVICE, on, PostingReason.REOPENED));
    }

    boolean isResolved() {
        return account.isResolved();
    }

    List<Posting> transferred(String to, LocalDate on) {
        List<Posting> postings = new ArrayList<>();
        String from = holder;
        holder = to;
        postings.add(posting(Account.OUTSIDE, account, on, PostingReason.TRANSFERRED_IN, null));
        holder = from;
        postings.add(posting(account, Account.OUTSIDE, on, PostingReason.TRANSFERRED_OUT, null));
        holder = to;
        return postings;
    }

    private Posting posting(
            Account from, Account to, LocalDate on, PostingReason reason, @Nullable ResolutionOutcome resolution) {
        return new Posting(holder, centre, registeredOn, from, to, on, reason, resolution, 1);
    }
}
