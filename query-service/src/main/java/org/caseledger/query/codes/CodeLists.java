package org.caseledger.query.codes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CaseLink;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.CentreKind;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Code;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.Direction;
import org.caseledger.events.District;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.IdentityField;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.LegalHoldReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.NoteKind;
import org.caseledger.events.Partner;
import org.caseledger.events.Person;
import org.caseledger.events.PostingReason;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.Purpose;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.Relief;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RevealReason;
import org.caseledger.events.RevealedField;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.SafetyMeasure;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.SearchReason;
import org.caseledger.events.Service;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.SkillProgramme;
import org.caseledger.events.TransferRefusal;
import org.caseledger.service.accessledger.BreakGlassOutcome;
import org.caseledger.service.accessledger.BreakGlassReason;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.problem.Languages;
import org.caseledger.service.texts.Texts;

/**
 * All code lists and the districts.
 *
 * @param lists by the name of the list, in the order of their codes; {@code Action} says what the names in {@code allowedActions} mean
 */
record CodeLists(Map<String, List<Label>> lists, List<District> districts) {
    private static final Texts ACTIONS = Texts.of("actions");

    private static final List<Class<? extends Enum<?>>> TYPES = List.of(
            Account.class,
            AgeBand.class,
            BreakGlassOutcome.class,
            BreakGlassReason.class,
            CallClass.class,
            CallDisposition.class,
            CaseLink.class,
            CaseStatus.class,
            Category.class,
            CentreKind.class,
            ClosingReason.class,
            ConsentBy.class,
            ConsentPurpose.class,
            CorrectionReason.class,
            Direction.class,
            FollowUpMode.class,
            FollowUpOutcome.class,
            GbvimsType.class,
            HelplineSource.class,
            IdentityField.class,
            InspectionFinding.class,
            IntakeChannel.class,
            LegalBasis.class,
            LegalHoldReason.class,
            LegalStep.class,
            LookKind.class,
            NotProvidedReason.class,
            NoteKind.class,
            Partner.class,
            Person.class,
            PostingReason.class,
            PublicationPeriod.class,
            Purpose.class,
            ReferralRejection.class,
            Relief.class,
            ReopeningReason.class,
            ReportedBy.class,
            ResolutionOutcome.class,
            RevealReason.class,
            RevealedField.class,
            ReviewLevel.class,
            RiskLevel.class,
            Role.class,
            SafetyMeasure.class,
            SealedDetail.class,
            SearchReason.class,
            Service.class,
            ShelterExit.class,
            SkillProgramme.class,
            TransferRefusal.class);

    static CodeLists all() {
        Map<String, List<Label>> lists = new LinkedHashMap<>();
        TYPES.forEach(type -> lists.put(type.getSimpleName(), labels(type)));
        lists.put("Action", actions());
        return new CodeLists(lists, District.all());
    }

    /** What may be done with a case, by the names of the commands. */
    private static List<Label> actions() {
        Map<String, String> hindi = ACTIONS.allWritten(Languages.HINDI);
        return ACTIONS.allWritten(Locale.ENGLISH).entrySet().stream()
                .map(action -> new Label(
                        action.getKey(), action.getValue(), Objects.requireNonNull(hindi.get(action.getKey()))))
                .toList();
    }

    private static List<Label> labels(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Code.class::cast)
                .map(Label::of)
                .toList();
    }
}
