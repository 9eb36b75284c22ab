package org.caseledger.acceptance.walk;

import java.time.LocalDate;

/** How cases come about. */
final class Beginning {
    private final Dice dice;
    private final Speakers by;
    private final Situation situation;
    private final Lives lives;

    Beginning(Dice dice, Speakers by, Situation situation, Lives lives) {
        this.dice = dice;
        this.by = by;
        this.situation = situation;
        this.lives = lives;
    }

    /** Most of them early, so that there is time for a life. */
    Request register() {
        String centre = dice.one(Centres.WITH_CASES);
        LocalDate latest = dice.oneIn(4) ? situation.today : situation.from.plusDays(180);
        LocalDate on = dice.between(situation.from, latest);
        LocalDate firstContactOn = on.minusDays(dice.below(3));
        String ageBand = dice.word(Lists.AGE_BANDS);
        return Request.of(
                        "/api/cases",
                        "",
                        by.staff(centre, on),
                        "centre",
                        centre,
                        "channel",
                        dice.word(Lists.CHANNELS),
                        "firstContactOn",
                        firstContactOn,
                        "ageBand",
                        ageBand,
                        "occurredOn",
                        on)
                .then(answer ->
                        begun(answer, "CaseRegistered", "REGISTERED", centre, ageBand, firstContactOn, on, null));
    }

    Request bringForward() {
        String centre = dice.one(Centres.WITH_CASES);
        LocalDate on = dice.between(situation.from, situation.from.plusDays(90));
        LocalDate registeredOn = on.minusDays(100 + dice.below(200));
        LocalDate resolvedOn = on.minusDays(dice.below(90));
        String status = dice.word("REGISTERED IN_SERVICE COORDINATION UNDER_FOLLOW_UP UNDER_FOLLOW_UP");
        boolean resolved = status.equals("UNDER_FOLLOW_UP");
        String ageBand = dice.word(Lists.AGE_BANDS);
        User keeper = situation.isPublished(on) ? by.administrator(centre) : User.staff("OFFICE_ASSISTANT", centre);
        return Request.of(
                        "/api/cases/brought-forward",
                        "",
                        keeper,
                        "centre",
                        centre,
                        "paperNumber",
                        dice.below(999_999) + "/" + registeredOn.getYear(),
                        "channel",
                        dice.word(Lists.CHANNELS),
                        "firstContactOn",
                        registeredOn,
                        "ageBand",
                        ageBand,
                        "registeredOn",
                        registeredOn,
                        "status",
                        status,
                        "resolvedOn",
                        resolved ? resolvedOn : null,
                        "outcome",
                        resolved ? dice.word(Lists.RESOLUTIONS) : null,
                        "occurredOn",
                        on)
                .then(answer -> begun(
                        answer,
                        "CaseBroughtForward",
                        status,
                        centre,
                        ageBand,
                        registeredOn,
                        on,
                        resolved ? resolvedOn : null));
    }

    private void begun(
            Answer answer,
            String type,
            String status,
            String centre,
            String ageBand,
            LocalDate firstContactOn,
            LocalDate on,
            @org.jspecify.annotations.Nullable LocalDate resolvedOn) {
        Belief.Stand stand = new Belief.Stand(0, type, status, centre, on, resolvedOn);
        Belief it = new Belief(answer.text("id"), ageBand, firstContactOn, stand);
        it.version = answer.version();
        it.told(0, type, on);
        lives.add(it);
    }
}
