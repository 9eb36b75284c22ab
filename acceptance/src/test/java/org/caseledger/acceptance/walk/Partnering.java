package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Referrals and coordination. */
final class Partnering {
    private static final String CASE = "/api/cases/{}";

    private final Dice dice;
    private final Days days;
    private final Speakers by;

    Partnering(Dice dice, Days days, Speakers by) {
        this.dice = dice;
        this.days = days;
        this.by = by;
    }

    List<Choice> choices() {
        return List.of(
                new Choice(2, it -> !it.isClosed(), it -> refer(it, dice.word(Lists.PARTNERS))),
                new Choice(
                        6,
                        it -> it.isOpen() && it.suspectedOffence && it.isGirl() && !it.committee,
                        it -> refer(it, "CHILD_WELFARE_COMMITTEE")),
                new Choice(4, it -> !it.referrals.isEmpty(), this::answer),
                new Choice(
                        1, it -> it.status().equals("REGISTERED") || it.status().equals("IN_SERVICE"), this::start),
                new Choice(2, it -> it.coordinated && !it.isClosed(), this::meet),
                new Choice(2, it -> it.coordinated && !it.isClosed(), this::secure),
                new Choice(2, it -> it.status().equals("COORDINATION"), this::end));
    }

    private Request refer(Belief it, String partner) {
        LocalDate on = days.any(it);
        boolean byLaw = dice.oneIn(4);
        return Request.of(
                        CASE + "/referrals",
                        it.id,
                        by.staff(it, on),
                        "partner",
                        partner,
                        "consentBy",
                        byLaw ? null : it.isGirl() ? "GUARDIAN" : "WOMAN",
                        "legalBasis",
                        byLaw ? "LIFE_AT_RISK" : null,
                        "reportedBy",
                        "CENTRE_STAFF",
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.served(answer, "CaseReferred", on);
                    it.referrals.put(answer.text("referral"), on);
                    it.committee |= partner.equals("CHILD_WELFARE_COMMITTEE");
                });
    }

    private Request answer(Belief it) {
        Map.Entry<String, LocalDate> made = dice.oneOr(
                List.copyOf(it.referrals.entrySet()), Map.entry(dice.uuid().toString(), it.begunOn));
        LocalDate from = made.getValue();
        LocalDate on = it.isClosed() ? dice.between(from, it.since()) : dice.between(from, days.next(it));
        String how = dice.word("acceptance completion completion rejection revocation");
        return Request.of(
                        CASE + "/referrals/" + made.getKey() + "/" + how,
                        it.id,
                        by.worker(it, on),
                        "reason",
                        how.equals("rejection") ? dice.word(Lists.REJECTIONS) : null,
                        "reportedBy",
                        dice.word(Lists.TELLERS),
                        "occurredOn",
                        on)
                .called(CASE + "/referrals/{}/" + how)
                .then(answer -> {
                    if (!how.equals("acceptance")) {
                        it.referrals.remove(made.getKey());
                    }
                    if (how.equals("completion")) {
                        it.did(on);
                    }
                    it.told(answer, "Referral", on);
                });
    }

    private Request start(Belief it) {
        LocalDate on = days.next(it);
        return Request.of(
                        CASE + "/coordination",
                        it.id,
                        by.worker(it, on),
                        "partners",
                        List.of(dice.word(Lists.PARTNERS)),
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.moved(answer.version(), "CoordinationStarted", "COORDINATION", it.centre(), on, null);
                    it.version = answer.version();
                    it.coordinated = true;
                });
    }

    private Request meet(Belief it) {
        LocalDate on = days.next(it);
        return Request.of(
                        CASE + "/coordination/meetings",
                        it.id,
                        by.worker(it, on),
                        "partners",
                        List.of(dice.word(Lists.PARTNERS)),
                        "nextOn",
                        dice.oneIn(2) ? on.plusDays(30) : null,
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "CoordinationMeetingHeld", on));
    }

    private Request secure(Belief it) {
        LocalDate on = days.next(it);
        return Request.of(
                        CASE + "/reliefs",
                        it.id,
                        by.worker(it, on),
                        "relief",
                        dice.word(Lists.RELIEFS),
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.told(answer, "ReliefSecured", on);
                    it.did(on);
                });
    }

    private Request end(Belief it) {
        LocalDate on = days.next(it);
        return Request.of(CASE + "/coordination/end", it.id, by.worker(it, on), "occurredOn", on)
                .then(answer -> {
                    it.moved(answer.version(), "CoordinationEnded", "IN_SERVICE", it.centre(), on, null);
                    it.version = answer.version();
                });
    }
}
