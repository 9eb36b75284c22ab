package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Corrections and retractions. */
final class PuttingRight {
    private static final String CASE = "/api/cases/{}";
    private static final Set<String> REDATED = Set.of(
            "CaseClassified",
            "RiskAssessed",
            "ServiceProvided",
            "ServiceNotProvided",
            "LegalStepRecorded",
            "CaseResolved",
            "CaseReopened",
            "CaseClosed",
            "CoordinationStarted",
            "FollowUpRecorded",
            "TransferAccepted");

    private final Dice dice;
    private final Days days;
    private final Speakers by;

    PuttingRight(Dice dice, Days days, Speakers by) {
        this.dice = dice;
        this.days = days;
        this.by = by;
    }

    List<Choice> choices() {
        return List.of(
                new Choice(1, it -> !it.said.isEmpty(), this::redate),
                new Choice(1, it -> !it.said.isEmpty(), this::correctCode),
                new Choice(1, it -> !it.said.isEmpty(), this::retract),
                new Choice(1, it -> it.stands.size() > 1 && dice.oneIn(3), this::retractNewest));
    }

    private Request redate(Belief it) {
        Belief.Said wrong = dice.one(it.said);
        LocalDate day = wrong.on().plusDays(dice.below(7) - 3L);
        String field = REDATED.contains(wrong.type()) || dice.oneIn(3) ? "occurredOn" : "dueOn";
        return correction(it, wrong, field, days.notLater(day).toString(), wrong.on(), days.notLater(day));
    }

    private Request correctCode(Belief it) {
        Belief.Said wrong = dice.one(it.said);
        return switch (wrong.type()) {
            case "CaseResolved" -> correction(it, wrong, "outcome", dice.word(Lists.RESOLUTIONS), wrong.on());
            case "LegalStepRecorded" -> correction(it, wrong, "step", dice.word(Lists.STEPS), wrong.on());
            case "FollowUpRecorded" -> correction(it, wrong, "mode", dice.word(Lists.MODES), wrong.on());
            case "ShelterLeft" -> correction(it, wrong, "exit", dice.word(Lists.EXITS), wrong.on());
            case "CaseRegistered" -> correction(it, wrong, "ageBand", dice.word(Lists.AGE_BANDS), wrong.on());
            default -> correction(it, wrong, "service", dice.word(Lists.SERVICES), wrong.on());
        };
    }

    private Request correction(Belief it, Belief.Said wrong, String field, String value, LocalDate... concerned) {
        return Request.of(
                        CASE + "/corrections",
                        it.id,
                        by.worker(it, concerned),
                        "entry",
                        wrong.sequence(),
                        "field",
                        field,
                        "value",
                        value,
                        "reason",
                        dice.word(Lists.REASONS))
                .then(answer -> it.version = answer.version());
    }

    private Request retract(Belief it) {
        return retraction(it, dice.one(it.said));
    }

    private Request retractNewest(Belief it) {
        Belief.Stand newest = it.now();
        return retraction(it, new Belief.Said(newest.sequence(), newest.type(), newest.since()));
    }

    private Request retraction(Belief it, Belief.Said wrong) {
        return Request.of(
                        CASE + "/voidings",
                        it.id,
                        by.worker(it, wrong.on()),
                        "entry",
                        wrong.sequence(),
                        "reason",
                        dice.word(Lists.REASONS))
                .then(answer -> {
                    it.takeBack(wrong.sequence());
                    it.version = answer.version();
                });
    }
}
