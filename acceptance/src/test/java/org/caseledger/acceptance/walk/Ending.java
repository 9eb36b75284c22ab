package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolving, monitoring, closing, coming back and going elsewhere. */
final class Ending {
    private static final String CASE = "/api/cases/{}";

    private final Dice dice;
    private final Days days;
    private final Speakers by;
    private final Situation situation;
    private final Lives lives;

    Ending(Dice dice, Days days, Speakers by, Situation situation, Lives lives) {
        this.dice = dice;
        this.days = days;
        this.by = by;
        this.situation = situation;
        this.lives = lives;
    }

    List<Choice> choices() {
        return List.of(
                new Choice(14, Ending::mayBeResolved, this::resolve),
                new Choice(10, it -> it.isFollowedUp() && !unanswered(it).isEmpty(), this::followUp),
                new Choice(2, it -> !it.isClosed(), this::tryToReach),
                new Choice(1, Belief::isFollowedUp, this::findViolence),
                new Choice(1, it -> it.isFollowedUp() && it.admittedOn == null && dice.oneIn(6), this::findDeath),
                new Choice(1, it -> it.isFollowedUp() || (it.isClosed() && !it.isForGood()), this::reopen),
                new Choice(20, this::isMonitored, it -> close(it, "MONITORING_COMPLETED")),
                new Choice(
                        6,
                        it -> it.failedAttempts >= 3 && it.failedModes.size() >= 2 && mayBeClosed(it),
                        it -> close(it, "UNTRACEABLE")),
                new Choice(1, it -> mayBeClosed(it) && dice.oneIn(5), it -> close(it, dice.word(Lists.ENDS))),
                new Choice(
                        1,
                        it -> mayBeClosed(it) && dice.oneIn(8),
                        it -> close(it, dice.word("DUPLICATE REGISTERED_IN_ERROR DECEASED"))),
                new Choice(
                        1,
                        it -> mayBeClosed(it) && it.isFollowedUp() && dice.oneIn(4),
                        it -> close(it, "MONITORING_DECLINED")),
                new Choice(1, it -> !it.isClosed() && it.transferTo.isEmpty(), this::askTransfer),
                new Choice(6, it -> !it.transferTo.isEmpty() && it.admittedOn == null, this::acceptTransfer),
                new Choice(2, it -> !it.transferTo.isEmpty(), this::declineTransfer),
                new Choice(2, it -> !it.transferTo.isEmpty(), this::withdrawTransfer));
    }

    private static boolean mayBeResolved(Belief it) {
        return (it.status().equals("IN_SERVICE") || it.status().equals("COORDINATION"))
                && it.classified
                && it.isDone()
                && it.admittedOn == null
                && (!it.isGirl() || !it.suspectedOffence || (it.reported && it.committee));
    }

    private static boolean mayBeClosed(Belief it) {
        return !it.isClosed()
                && it.admittedOn == null
                && (!it.isGirl() || !it.suspectedOffence || (it.reported && it.committee));
    }

    private Request resolve(Belief it) {
        LocalDate on = days.next(it);
        String outcome = !it.isGirl() && !it.neverSettled && dice.oneIn(3)
                ? dice.word(Lists.SETTLEMENTS)
                : dice.word(it.firRecorded || dice.oneIn(9) ? Lists.RESOLUTIONS : Lists.RESOLUTIONS_WITHOUT_FIR);
        return Request.of(
                        CASE + "/resolution",
                        it.id,
                        by.worker(it, on),
                        "outcome",
                        outcome,
                        "agreedByWoman",
                        true,
                        "occurredOn",
                        on)
                .ifMatch(it.version)
                .then(answer -> {
                    it.moved(answer.version() - 1, "CaseResolved", "UNDER_FOLLOW_UP", it.centre(), on, on);
                    it.version = answer.version();
                    it.answered.clear();
                });
    }

    private List<LocalDate> unanswered(Belief it) {
        return it.slots().stream()
                .filter(slot -> !it.answered.contains(slot)
                        && !slot.minusDays(3).isAfter(situation.today)
                        && !slot.plusDays(10).isBefore(it.clock))
                .toList();
    }

    private Request followUp(Belief it) {
        LocalDate slot = unanswered(it).stream().findFirst().orElse(it.clock);
        LocalDate earliest = slot.minusDays(3).isBefore(it.since()) ? it.since() : slot.minusDays(3);
        LocalDate on = days.notLater(dice.between(earliest, slot.plusDays(dice.oneIn(4) ? 9 : 3)));
        List<LocalDate> slots = it.slots();
        boolean last = !slots.isEmpty() && slot.equals(slots.get(slots.size() - 1));
        return follow(it, slot, last ? "SAFE_AND_STABLE" : dice.word(Lists.FOUND), on, false);
    }

    private Request tryToReach(Belief it) {
        return follow(it, null, "NOT_REACHABLE", days.next(it), false);
    }

    private Request follow(Belief it, @Nullable LocalDate slot, String found, LocalDate on, boolean reopen) {
        String mode = dice.word(Lists.MODES);
        return Request.of(
                        CASE + "/follow-ups",
                        it.id,
                        by.worker(it, on),
                        "slot",
                        slot,
                        "mode",
                        mode,
                        "outcome",
                        found,
                        "reopen",
                        reopen ? true : null,
                        "occurredOn",
                        on)
                .then(answer -> {
                    if (slot != null) {
                        it.answered.add(slot);
                    }
                    it.told(answer, "FollowUpRecorded", on);
                    if (found.equals("NOT_REACHABLE")) {
                        it.failedAttempts++;
                        it.failedModes.add(mode);
                    } else {
                        it.failedAttempts = 0;
                        it.failedModes.clear();
                        it.lastFound = found;
                    }
                });
    }

    private Request findViolence(Belief it) {
        LocalDate on = days.next(it);
        boolean asked = dice.oneIn(3);
        String found = asked ? "SERVICE_STILL_NEEDED" : "VIOLENCE_RECURRED";
        return Request.of(
                        CASE + "/follow-ups",
                        it.id,
                        by.worker(it, on),
                        "mode",
                        "PHONE",
                        "outcome",
                        found,
                        "reopen",
                        asked ? true : null,
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.told(answer.version() - 1, "FollowUpRecorded", on);
                    it.moved(answer.version(), "CaseReopened", "IN_SERVICE", it.centre(), on, null);
                    it.version = answer.version();
                });
    }

    private Request findDeath(Belief it) {
        LocalDate on = days.next(it);
        return Request.of(
                        CASE + "/follow-ups",
                        it.id,
                        by.administrator(it.centre()),
                        "mode",
                        "HOME_VISIT",
                        "outcome",
                        "DECEASED",
                        "suspicious",
                        dice.oneIn(2),
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.told(answer.version() - 1, "FollowUpRecorded", on);
                    it.moved(answer.version(), "CaseClosed", "CLOSED DECEASED", it.centre(), on, null);
                    it.version = answer.version();
                });
    }

    private Request reopen(Belief it) {
        LocalDate on = days.next(it);
        return Request.of(
                        CASE + "/reopening",
                        it.id,
                        by.worker(it, on),
                        "reason",
                        dice.word(Lists.REOPENINGS),
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.moved(answer.version(), "CaseReopened", "IN_SERVICE", it.centre(), on, null);
                    it.version = answer.version();
                });
    }

    private boolean isMonitored(Belief it) {
        List<LocalDate> slots = it.slots();
        return it.isFollowedUp()
                && !slots.isEmpty()
                && it.answered.contains(slots.get(slots.size() - 1))
                && "SAFE_AND_STABLE".equals(it.lastFound)
                && !slots.get(slots.size() - 1).isAfter(situation.today);
    }

    private Request close(Belief it, String reason) {
        List<LocalDate> slots = it.slots();
        LocalDate on = days.next(it);
        if (reason.equals("MONITORING_COMPLETED") && !slots.isEmpty() && on.isBefore(slots.get(slots.size() - 1))) {
            on = slots.get(slots.size() - 1);
        }
        LocalDate day = on;
        User speaker = reason.equals("MONITORING_COMPLETED") ? by.worker(it, day) : by.administrator(it.centre());
        Object kept = reason.equals("DUPLICATE") ? dice.one(lives.all()).id : null;
        return Request.of(
                        CASE + "/closure",
                        it.id,
                        speaker,
                        "reason",
                        reason,
                        "keptCase",
                        kept,
                        "suspicious",
                        reason.equals("DECEASED") ? false : null,
                        "occurredOn",
                        day)
                .ifMatch(it.version)
                .then(answer -> {
                    it.moved(answer.version(), "CaseClosed", "CLOSED " + reason, it.centre(), day, null);
                    it.version = answer.version();
                    it.transferTo = "";
                });
    }

    private Request askTransfer(Belief it) {
        LocalDate on = days.next(it);
        String to = dice.one(Centres.WITH_CASES);
        return Request.of(
                        CASE + "/transfer",
                        it.id,
                        by.worker(it, on),
                        "to",
                        to,
                        "consentBy",
                        it.isGirl() ? "GUARDIAN" : "WOMAN",
                        "occurredOn",
                        on)
                .ifMatch(it.version)
                .then(answer -> {
                    it.told(answer, "TransferRequested", on);
                    it.transferTo = to;
                    it.transferAskedOn = on;
                });
    }

    private LocalDate afterAsking(Belief it) {
        LocalDate asked = it.transferAskedOn == null ? it.since() : it.transferAskedOn;
        LocalDate from = asked.isBefore(it.since()) ? it.since() : asked;
        return days.notLater(dice.between(from, from.plusDays(5)));
    }

    private String asked(Belief it) {
        return it.transferTo.isEmpty() ? dice.one(Centres.WITH_CASES) : it.transferTo;
    }

    private Request acceptTransfer(Belief it) {
        LocalDate on = afterAsking(it);
        String to = asked(it);
        return Request.of(CASE + "/transfer/acceptance", it.id, by.administrator(to), "occurredOn", on)
                .ifMatch(it.version)
                .then(answer -> {
                    it.moved(
                            answer.version(),
                            "TransferAccepted",
                            it.status(),
                            to,
                            on,
                            it.now().resolvedOn());
                    it.version = answer.version();
                    it.transferTo = "";
                });
    }

    private Request declineTransfer(Belief it) {
        LocalDate on = afterAsking(it);
        return Request.of(
                        CASE + "/transfer/declination",
                        it.id,
                        by.administrator(asked(it)),
                        "reason",
                        dice.word(Lists.REFUSALS),
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.told(answer, "TransferDeclined", on);
                    it.transferTo = "";
                });
    }

    private Request withdrawTransfer(Belief it) {
        LocalDate on = afterAsking(it);
        return Request.of(CASE + "/transfer/withdrawal", it.id, by.worker(it, on), "occurredOn", on)
                .then(answer -> {
                    it.told(answer, "TransferWithdrawn", on);
                    it.transferTo = "";
                });
    }
}
