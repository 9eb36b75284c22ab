package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Her stays. */
final class Sheltering {
    private static final String SHELTER = "/api/cases/{}/shelter";

    private final Dice dice;
    private final Days days;
    private final Speakers by;

    Sheltering(Dice dice, Days days, Speakers by) {
        this.dice = dice;
        this.days = days;
        this.by = by;
    }

    List<Choice> choices() {
        return List.of(
                new Choice(2, it -> it.admittedOn == null && it.isOpen(), this::admit),
                new Choice(1, it -> it.admittedOn == null && !it.isOpen() && !it.isForGood(), this::admit),
                new Choice(1, it -> it.admittedOn == null, this::enterPastStay),
                new Choice(3, it -> it.admittedOn != null, this::extend),
                new Choice(2, it -> it.admittedOn != null, this::admitChildren),
                new Choice(6, it -> it.admittedOn != null, this::leave));
    }

    private Request admit(Belief it) {
        LocalDate on = days.next(it);
        int boys = dice.below(2);
        return Request.of(
                        SHELTER,
                        it.id,
                        by.staff(it, on),
                        "girls",
                        dice.below(3),
                        "boys",
                        boys,
                        "oldestBoy",
                        boys > 0 ? 7 + 7 * dice.below(2) : null,
                        "occurredOn",
                        on)
                .then(answer -> {
                    if (!it.isOpen()) {
                        it.moved(answer.version() - 1, "CaseReopened", "IN_SERVICE", it.centre(), on, null);
                    }
                    it.served(answer, "ShelterAdmitted", on);
                    it.admittedOn = on;
                    it.limitDays = 5;
                });
    }

    private Request enterPastStay(Belief it) {
        LocalDate on = dice.between(it.firstContactOn, it.since());
        LocalDate left = dice.between(on, it.since());
        return Request.of(
                        SHELTER,
                        it.id,
                        by.staff(it, on),
                        "leftOn",
                        left,
                        "exit",
                        dice.word(Lists.EXITS),
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.told(answer.version() - 1, "ShelterAdmitted", on);
                    it.told(answer, "ShelterLeft", left);
                });
    }

    private Request admitChildren(Belief it) {
        LocalDate on = inStay(it);
        int boys = dice.below(2);
        return Request.of(
                        SHELTER + "/children",
                        it.id,
                        by.staff(it, on),
                        "girls",
                        dice.below(2),
                        "boys",
                        boys,
                        "oldestBoy",
                        boys > 0 ? 7 + 7 * dice.below(2) : null,
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "ChildrenAdmitted", on));
    }

    private Request extend(Belief it) {
        LocalDate on = inStay(it);
        int limit = it.limitDays + 1 + dice.below(6);
        User speaker = limit <= 10 && dice.oneIn(2) ? by.administrator(it.centre()) : User.officerOf(it.centre());
        return Request.of(SHELTER + "/extension", it.id, speaker, "limitDays", limit, "occurredOn", on)
                .then(answer -> {
                    it.told(answer, "ShelterStayExtended", on);
                    it.limitDays = limit;
                });
    }

    private Request leave(Belief it) {
        LocalDate on = inStay(it);
        return Request.of(SHELTER + "/exit", it.id, by.staff(it, on), "exit", dice.word(Lists.EXITS), "occurredOn", on)
                .then(answer -> {
                    it.told(answer, "ShelterLeft", on);
                    it.admittedOn = null;
                });
    }

    private LocalDate inStay(Belief it) {
        @Nullable LocalDate admitted = it.admittedOn;
        LocalDate from = admitted == null ? it.since() : admitted;
        return days.notLater(dice.between(from, from.plusDays(12)));
    }
}
