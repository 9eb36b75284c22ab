package org.caseledger.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.lifecycle.AcceptReferral;
import org.caseledger.command.lifecycle.CompleteReferral;
import org.caseledger.command.lifecycle.CorrectDetails;
import org.caseledger.command.lifecycle.LinkSkillTraining;
import org.caseledger.command.lifecycle.ProvideService;
import org.caseledger.command.lifecycle.RecordConsent;
import org.caseledger.command.lifecycle.RecordLegalStep;
import org.caseledger.command.lifecycle.RecordServiceNotProvided;
import org.caseledger.command.lifecycle.ReferCase;
import org.caseledger.command.lifecycle.RejectReferral;
import org.caseledger.command.lifecycle.RequestService;
import org.caseledger.command.lifecycle.RevokeReferral;
import org.caseledger.command.lifecycle.VoidEntry;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.LegalStep;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.SkillProgramme;
import org.jspecify.annotations.Nullable;

/** What is done for her between two days: services, referrals, legal steps. */
final class ServicesPlan {
    private static final double REFERRED = 0.22;
    private static final double REFERRAL_COMPLETED = 0.65;
    private static final double REFERRAL_ACCEPTED = 0.5;
    private static final double REFERRAL_REJECTED = 0.14;
    private static final double REFERRAL_REVOKED = 0.04;
    private static final double CONSENT_RECORDED = 0.4;
    private static final double ASKED_FOR_BEFORE = 0.12;
    private static final double ENTERED_WRONGLY = 0.006;
    private static final double ENTERED_TWICE = 0.006;
    private static final double LEGAL_STEP = 0.16;
    private static final double LEGAL_STEP_OF_CRIME = 0.75;
    private static final double NOT_PROVIDED = 0.12;

    /** How many services, when everything goes its usual way. */
    private static final WeightedChoice<Integer> SERVICES =
            WeightedChoice.of(64, 2).and(21, 3).and(9, 4).and(4, 5).and(2, 6);

    private static final WeightedChoice<Service> KINDS = WeightedChoice.of(46, Service.PSYCHO_SOCIAL_COUNSELLING)
            .and(20, Service.LEGAL_COUNSELLING)
            .and(8, Service.POLICE_ASSISTANCE)
            .and(6, Service.MEDICAL_AID)
            .and(5, Service.FIR_DIR_NCR_ASSISTANCE)
            .and(4, Service.LEGAL_AID)
            .and(3, Service.FOOD)
            .and(2, Service.CLOTHING)
            .and(2, Service.EMERGENCY_RESCUE)
            .and(1, Service.VIDEO_CONFERENCING)
            .and(1, Service.SKILL_TRAINING_LINKAGE)
            .and(1, Service.REHABILITATION)
            .and(1, Service.OTHER_ASSISTANCE);

    private static final WeightedChoice<NotProvidedReason> REASONS = WeightedChoice.of(
                    60, NotProvidedReason.DECLINED_BY_WOMAN)
            .and(30, NotProvidedReason.UNAVAILABLE)
            .and(10, NotProvidedReason.CANCELLED);

    private static final WeightedChoice<Partner> PARTNERS = WeightedChoice.of(30, Partner.POLICE_STATION)
            .and(24, Partner.LEGAL_SERVICES_AUTHORITY)
            .and(16, Partner.PROTECTION_OFFICER)
            .and(12, Partner.HOSPITAL)
            .and(6, Partner.SHAKTI_SADAN)
            .and(5, Partner.DISTRICT_HUB_FOR_WOMEN)
            .and(4, Partner.SKILL_TRAINING_BODY)
            .and(3, Partner.NGO);

    private static final WeightedChoice<LegalStep> STEPS = WeightedChoice.of(40, LegalStep.DIR)
            .and(26, LegalStep.FIR)
            .and(10, LegalStep.NCR)
            .and(10, LegalStep.COURT_DATE)
            .and(6, LegalStep.MAGISTRATE_ORDER)
            .and(5, LegalStep.FIR_REFUSED)
            .and(3, LegalStep.STATEMENT_BY_VIDEO);

    private static final WeightedChoice<LegalStep> STEPS_OF_CRIME =
            WeightedChoice.of(78, LegalStep.FIR).and(14, LegalStep.ZERO_FIR).and(8, LegalStep.STATEMENT_BY_VIDEO);

    private static final WeightedChoice<ReferralRejection> REJECTIONS = WeightedChoice.of(
                    40, ReferralRejection.NO_CAPACITY)
            .and(25, ReferralRejection.PAPERS_MISSING)
            .and(20, ReferralRejection.SHE_DID_NOT_COME)
            .and(15, ReferralRejection.NOT_IN_REMIT);

    private static final WeightedChoice<SkillProgramme> PROGRAMMES = WeightedChoice.of(40, SkillProgramme.JEEVIKA)
            .and(30, SkillProgramme.KUSHAL_YUVA)
            .and(20, SkillProgramme.JAN_SHIKSHAN_SANSTHAN)
            .and(10, SkillProgramme.DDU_GKY);

    private static final WeightedChoice<ReportedBy> REPORTERS = WeightedChoice.of(50, ReportedBy.PARTNER)
            .and(30, ReportedBy.CENTRE_STAFF)
            .and(20, ReportedBy.WOMAN);

    private final CaseStory story;
    private final SeededRandom dice;
    private final CommandSketch sketch;
    private final LocalDate from;
    private final LocalDate to;
    private @Nullable LegalStep step;
    private @Nullable Partner completedBy;
    private boolean linkedWithTraining;

    ServicesPlan(CaseStory story, CommandSketch sketch, LocalDate from, LocalDate to) {
        this.story = story;
        this.dice = story.dice;
        this.sketch = sketch;
        this.from = from;
        this.to = to;
    }

    /** Services, and by chance what else is usual; at least one service is certain. */
    ServicesPlan give() {
        ShelterStory.tell(story, sketch, from, to);
        services(SERVICES.draw(dice));
        if (dice.chance(NOT_PROVIDED)) {
            notProvided(REASONS.draw(dice), dice.between(from, to));
        }
        if (story.matter.isReportedByLaw()) {
            step(LegalStep.POCSO_REPORT);
            refer(Partner.CHILD_WELFARE_COMMITTEE, null, LegalBasis.POCSO_REPORT);
        } else if (dice.chance(REFERRED)) {
            refer(PARTNERS.draw(dice), story.matter.ofGirl() ? ConsentBy.GUARDIAN : ConsentBy.WOMAN, null);
        }
        boolean crime = story.matter.isViolentCrime();
        if (dice.chance(crime ? LEGAL_STEP_OF_CRIME : LEGAL_STEP)) {
            step((crime ? STEPS_OF_CRIME : STEPS).draw(dice));
        }
        return this;
    }

    void services(int count) {
        for (int i = 0; i < count; i++) {
            provide(i == 0 ? Service.PSYCHO_SOCIAL_COUNSELLING : KINDS.draw(dice), dice.between(from, to));
        }
    }

    private void provide(Service service, LocalDate day) {
        Role role = provider(service);
        double draw = dice.fraction();
        if (draw < ASKED_FOR_BEFORE) {
            UUID request = dice.uuid();
            sketch.add(
                    Role.CASE_WORKER,
                    dice.between(from, day),
                    (on, today) -> new RequestService(story.id, request, service, on, today));
            sketch.add(role, day, (on, today) -> new ProvideService(story.id, service, request, on, today));
        } else if (draw > 1 - ENTERED_WRONGLY) {
            Service wrong = service == Service.OTHER_ASSISTANCE ? Service.FOOD : Service.OTHER_ASSISTANCE;
            sketch.addWithSlip(
                    role,
                    day,
                    (on, today) -> new ProvideService(story.id, wrong, null, on, today),
                    (entry, on, today) -> new CorrectDetails(
                            story.id, entry, "service", service.code(), CorrectionReason.WRONG_CODE, on, today));
        } else if (draw > 1 - ENTERED_WRONGLY - ENTERED_TWICE) {
            sketch.add(role, day, (on, today) -> new ProvideService(story.id, service, null, on, today));
            sketch.addWithSlip(
                    role,
                    day,
                    (on, today) -> new ProvideService(story.id, service, null, on, today),
                    (entry, on, today) -> new VoidEntry(story.id, entry, CorrectionReason.ENTERED_TWICE, on, today));
        } else {
            sketch.add(role, day, (on, today) -> new ProvideService(story.id, service, null, on, today));
        }
        if (service == Service.SKILL_TRAINING_LINKAGE && !linkedWithTraining) {
            linkedWithTraining = true;
            SkillProgramme programme = PROGRAMMES.draw(dice);
            sketch.add(Role.CASE_WORKER, day, (on, today) -> new LinkSkillTraining(story.id, programme, on, today));
        }
    }

    void notProvided(NotProvidedReason reason, LocalDate day) {
        Service service = KINDS.draw(dice);
        sketch.add(
                Role.CASE_WORKER,
                day,
                (on, today) -> new RecordServiceNotProvided(story.id, service, reason, null, on, today));
    }

    /** The newest legal step, if there was one. */
    @Nullable
    LegalStep step() {
        return step;
    }

    /** The partner who did what was asked, if one did. */
    @Nullable
    Partner completedBy() {
        return completedBy;
    }

    private void step(LegalStep taken) {
        step = taken;
        LocalDate day = dice.between(from, to);
        LocalDate hearing = taken == LegalStep.COURT_DATE ? day.plusDays(dice.between(10, 60)) : null;
        sketch.add(
                Role.PARA_LEGAL_PERSONNEL,
                day,
                (on, today) -> new RecordLegalStep(story.id, taken, hearing, on, today));
    }

    private void refer(Partner partner, @Nullable ConsentBy consent, @Nullable LegalBasis basis) {
        UUID referral = dice.uuid();
        LocalDate asked = dice.between(from, to);
        boolean recorded = dice.chance(CONSENT_RECORDED);
        if (recorded && consent != null) {
            sketch.add(
                    Role.CASE_WORKER,
                    asked,
                    (on, today) -> new RecordConsent(story.id, ConsentPurpose.REFERRAL, true, consent, on, today));
        }
        ConsentBy named = recorded ? null : consent;
        sketch.add(
                Role.CASE_WORKER,
                asked,
                (on, today) ->
                        new ReferCase(story.id, referral, partner, named, basis, ReportedBy.CENTRE_STAFF, on, today));
        answer(referral, partner, asked, basis == LegalBasis.POCSO_REPORT);
    }

    /** What the law asks for is never taken back. */
    private void answer(UUID referral, Partner partner, LocalDate asked, boolean byLaw) {
        ReportedBy reporter = REPORTERS.draw(dice);
        double draw = dice.fraction();
        if (draw < REFERRAL_COMPLETED) {
            completedBy = partner;
            LocalDate done = dice.between(asked, to);
            if (dice.chance(REFERRAL_ACCEPTED)) {
                sketch.add(
                        Role.CASE_WORKER,
                        dice.between(asked, done),
                        (on, today) -> new AcceptReferral(story.id, referral, reporter, on, today));
            }
            sketch.add(
                    Role.CASE_WORKER,
                    done,
                    (on, today) -> new CompleteReferral(story.id, referral, reporter, on, today));
        } else if (draw < REFERRAL_COMPLETED + REFERRAL_REJECTED) {
            ReferralRejection reason = REJECTIONS.draw(dice);
            sketch.add(
                    Role.CASE_WORKER,
                    dice.between(asked, to),
                    (on, today) -> new RejectReferral(story.id, referral, reason, reporter, on, today));
        } else if (!byLaw && draw < REFERRAL_COMPLETED + REFERRAL_REJECTED + REFERRAL_REVOKED) {
            sketch.add(
                    Role.CASE_WORKER,
                    dice.between(asked, to),
                    (on, today) -> new RevokeReferral(story.id, referral, ReportedBy.CENTRE_STAFF, on, today));
        }
    }

    private static Role provider(Service service) {
        return switch (service) {
            case PSYCHO_SOCIAL_COUNSELLING -> Role.PSYCHO_SOCIAL_COUNSELLOR;
            case LEGAL_COUNSELLING, LEGAL_AID, FIR_DIR_NCR_ASSISTANCE -> Role.PARA_LEGAL_PERSONNEL;
            case MEDICAL_AID -> Role.PARA_MEDICAL_PERSONNEL;
            case FOOD, CLOTHING -> Role.MULTI_PURPOSE_STAFF;
            default -> Role.CASE_WORKER;
        };
    }
}
