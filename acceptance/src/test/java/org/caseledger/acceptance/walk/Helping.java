package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a centre does for her. */
final class Helping {
    private static final String CASE = "/api/cases/{}";

    private final Dice dice;
    private final Days days;
    private final Speakers by;
    private final Lives lives;

    Helping(Dice dice, Days days, Speakers by, Lives lives) {
        this.dice = dice;
        this.days = days;
        this.by = by;
        this.lives = lives;
    }

    List<Choice> choices() {
        Predicate<Belief> any = it -> true;
        return List.of(
                new Choice(2, it -> it.classified || !it.isClosed(), this::classify),
                new Choice(6, it -> !it.classified && !it.isClosed(), this::classify),
                new Choice(1, any, this::assign),
                new Choice(1, any, this::assess),
                new Choice(1, any, this::consent),
                new Choice(1, any, this::planSafety),
                new Choice(1, it -> lives.all().size() > 1, this::link),
                new Choice(1, it -> !it.isClosed(), this::request),
                new Choice(3, any, this::provide),
                new Choice(4, it -> it.isOpen() && !it.isDone(), this::provide),
                new Choice(2, it -> !it.requests.isEmpty(), this::answer),
                new Choice(1, any, this::decline),
                new Choice(1, any, this::recordStep),
                new Choice(6, it -> it.isOpen() && it.suspectedOffence && it.isGirl() && !it.reported, this::report),
                new Choice(1, it -> !it.isClosed(), this::linkTraining));
    }

    private Request classify(Belief it) {
        LocalDate on = days.any(it);
        String category = dice.word(Lists.CATEGORIES);
        String type = dice.word(Lists.TYPES);
        return Request.of(
                        CASE + "/classification",
                        it.id,
                        by.worker(it, on),
                        "categories",
                        List.of(category),
                        "gbvimsType",
                        type,
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.told(answer, "CaseClassified", on);
                    it.classified = true;
                    it.neverSettled = category.equals("RAPE") || category.equals("ACID_ATTACK");
                    it.suspectedOffence = category.equals("RAPE")
                            || category.equals("MOLESTATION")
                            || type.equals("rape")
                            || type.equals("sexual_assault");
                });
    }

    private Request assign(Belief it) {
        LocalDate on = days.any(it);
        return Request.of(
                        CASE + "/assignment",
                        it.id,
                        by.worker(it, on),
                        "worker",
                        OfficerWalker.WORKERS.get(dice.below(OfficerWalker.WORKERS.size())),
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "CaseAssigned", on));
    }

    private Request assess(Belief it) {
        LocalDate on = days.any(it);
        return Request.of(
                        CASE + "/risk-assessments",
                        it.id,
                        by.worker(it, on),
                        "risk",
                        dice.word("HIGH MEDIUM LOW"),
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "RiskAssessed", on));
    }

    private Request consent(Belief it) {
        LocalDate on = days.any(it);
        return Request.of(
                        CASE + "/consents",
                        it.id,
                        by.staff(it, on),
                        "purpose",
                        dice.word("SERVICE REFERRAL TRANSFER FOLLOW_UP"),
                        "given",
                        !dice.oneIn(4),
                        "consentBy",
                        it.isGirl() ? "GUARDIAN" : "WOMAN",
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "ConsentRecorded", on));
    }

    private Request planSafety(Belief it) {
        LocalDate on = days.any(it);
        return Request.of(
                        CASE + "/safety-plan",
                        it.id,
                        by.worker(it, on),
                        "measures",
                        List.of(dice.word(Lists.MEASURES)),
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "SafetyPlanAgreed", on));
    }

    private Request link(Belief it) {
        LocalDate on = days.any(it);
        return Request.of(
                        CASE + "/links",
                        it.id,
                        by.worker(it, on),
                        "otherCase",
                        dice.one(lives.all()).id,
                        "link",
                        dice.word(Lists.LINKS),
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "CasesLinked", on));
    }

    private Request request(Belief it) {
        LocalDate on = days.any(it);
        String service = dice.word(Lists.SERVICES);
        return Request.of(CASE + "/service-requests", it.id, by.staff(it, on), "service", service, "occurredOn", on)
                .then(answer -> {
                    it.told(answer, "ServiceRequested", on);
                    it.requests.put(answer.text("request") + " " + on, service);
                });
    }

    private Request provide(Belief it) {
        LocalDate on = days.any(it);
        return Request.of(
                        CASE + "/services",
                        it.id,
                        by.staff(it, on),
                        "service",
                        dice.word(Lists.SERVICES),
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.served(answer, "ServiceProvided", on);
                    it.did(on);
                    it.failedAttempts = 0;
                    it.failedModes.clear();
                });
    }

    private Request answer(Belief it) {
        Map.Entry<String, String> asked =
                dice.oneOr(List.copyOf(it.requests.entrySet()), Map.entry(dice.uuid() + " " + it.begunOn, "FOOD"));
        String request = asked.getKey().substring(0, asked.getKey().indexOf(' '));
        LocalDate from = LocalDate.parse(asked.getKey().substring(asked.getKey().indexOf(' ') + 1));
        LocalDate on = it.isClosed() ? dice.between(from, it.since()) : dice.between(from, days.next(it));
        boolean provided = dice.oneIn(2);
        Request said = provided
                ? Request.of(
                        CASE + "/services",
                        it.id,
                        by.staff(it, on),
                        "service",
                        asked.getValue(),
                        "requestId",
                        request,
                        "occurredOn",
                        on)
                : Request.of(
                        CASE + "/services/not-provided",
                        it.id,
                        by.staff(it, on),
                        "service",
                        asked.getValue(),
                        "reason",
                        "UNAVAILABLE",
                        "requestId",
                        request,
                        "occurredOn",
                        on);
        return said.then(answer -> {
            it.requests.remove(asked.getKey());
            if (provided) {
                it.served(answer, "ServiceProvided", on);
                it.did(on);
            } else {
                it.told(answer, "ServiceNotProvided", on);
            }
        });
    }

    private Request decline(Belief it) {
        LocalDate on = days.any(it);
        return Request.of(
                        CASE + "/services/not-provided",
                        it.id,
                        by.staff(it, on),
                        "service",
                        dice.word(Lists.SERVICES),
                        "reason",
                        dice.word("DECLINED_BY_WOMAN UNAVAILABLE CANCELLED"),
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "ServiceNotProvided", on));
    }

    private Request recordStep(Belief it) {
        return step(
                it,
                dice.word(Lists.STEPS),
                dice.oneIn(3) ? it.firstContactOn.minusDays(dice.below(60)) : days.next(it));
    }

    private Request report(Belief it) {
        return step(it, "POCSO_REPORT", days.next(it));
    }

    private Request step(Belief it, String step, LocalDate on) {
        return Request.of(
                        CASE + "/legal-steps",
                        it.id,
                        by.worker(it, on),
                        "step",
                        step,
                        "dueOn",
                        dice.oneIn(2) ? on.plusDays(dice.below(90)) : null,
                        "occurredOn",
                        on)
                .then(answer -> {
                    it.served(answer, "LegalStepRecorded", on);
                    it.firRecorded |= step.equals("FIR") || step.equals("ZERO_FIR");
                    it.did(on);
                    it.reported |= step.equals("POCSO_REPORT");
                });
    }

    private Request linkTraining(Belief it) {
        LocalDate on = days.any(it);
        return Request.of(
                        CASE + "/skill-training",
                        it.id,
                        by.worker(it, on),
                        "programme",
                        dice.word(Lists.PROGRAMMES),
                        "occurredOn",
                        on)
                .then(answer -> it.told(answer, "SkillTrainingLinked", on));
    }
}
