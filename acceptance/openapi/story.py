"""The story of docs/api, told through clients that were made from the served documents.

Arguments: COMMAND_URL QUERY_URL FOLDER_OF_TOKENS. Prints the types of the events of her case.
"""

import datetime
import pathlib
import sys
import uuid

import command_client
import query_client
from command_client import models
from command_client.api.agreements import post_cases_by_id_consents, post_cases_by_id_safety_plan
from command_client.api.coordination import (
    post_cases_by_id_coordination,
    post_cases_by_id_coordination_end,
    post_cases_by_id_coordination_meetings,
    post_cases_by_id_reliefs,
)
from command_client.api.endings import (
    post_cases_by_id_closure,
    post_cases_by_id_follow_ups,
    post_cases_by_id_resolution,
)
from command_client.api.helpline_calls import post_helpline_calls, post_helpline_calls_by_id_take_up
from command_client.api.intake import (
    post_cases,
    post_cases_by_id_classification,
    post_cases_by_id_risk_assessments,
)
from command_client.api.referrals import (
    post_cases_by_id_referrals,
    post_cases_by_id_referrals_by_referral_acceptance,
    post_cases_by_id_referrals_by_referral_completion,
)
from command_client.api.services import (
    post_cases_by_id_legal_steps,
    post_cases_by_id_service_requests,
    post_cases_by_id_services,
)
from command_client.api.shelter import (
    post_cases_by_id_shelter,
    post_cases_by_id_shelter_exit,
    post_cases_by_id_shelter_extension,
)
from command_client.api.transfers import post_cases_by_id_transfer, post_cases_by_id_transfer_declination
from query_client.api.cases import get_cases_by_id, get_cases_by_id_history

COMMAND_URL, QUERY_URL, TOKENS = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])


def client(package, url, who):
    return package.AuthenticatedClient(base_url=url, token=(TOKENS / f"{who}.token").read_text().strip())


def deed(who, operation, *path, **arguments):
    """Sends one command, and gives back what it came to."""
    answer = operation.sync_detailed(
        *path, client=client(command_client, COMMAND_URL, who), idempotency_key=str(uuid.uuid4()), **arguments
    )
    if answer.status_code not in (200, 201):
        raise SystemExit(f"{operation.__name__}: {answer.status_code} {answer.content.decode()}")
    return answer.parsed


def day(text):
    return datetime.date.fromisoformat(text)


def seen(case, position):
    """The version that the caller has seen, as it is to be sent back."""
    answer = get_cases_by_id.sync_detailed(
        case, client=client(query_client, QUERY_URL, "case-worker"), min_position=position
    )
    if answer.status_code != 200:
        raise SystemExit(answer.content.decode())
    return answer.headers["ETag"]


call = deed(
    "helpline-system",
    post_helpline_calls,
    body=models.HelplineCallsCall(
        source=models.HelplineSource.WOMEN_HELPLINE_181,
        call_class=models.CallClass.EMERGENCY,
        disposition=models.CallDisposition.REGISTRABLE,
        district="PAT",
        routed_to="BR-PAT-01",
        occurred_on=day("2025-06-02"),
    ),
)

registered = deed(
    "case-worker",
    post_cases,
    body=models.IntakeRegistration(
        channel=models.IntakeChannel.WOMEN_HELPLINE_181,
        first_contact_on=day("2025-06-02"),
        age_band=models.AgeBand("25_34"),
        occurred_on=day("2025-06-02"),
    ),
)
assert registered.number.startswith("BR-PAT-01"), registered
case = uuid.UUID(registered.id)
deed(
    "case-worker",
    post_helpline_calls_by_id_take_up,
    uuid.UUID(call.id),
    body=models.HelplineCallsTakingUp(centre="BR-PAT-01", case_id=case, occurred_on=day("2025-06-02")),
)
deed(
    "case-worker",
    post_cases_by_id_shelter,
    case,
    body=models.ShelterAdmission(girls=1, occurred_on=day("2025-06-02")),
)

deed(
    "case-worker",
    post_cases_by_id_classification,
    case,
    body=models.IntakeClassification(
        categories=[models.Category.DOMESTIC_VIOLENCE],
        gbvims_type=models.GbvimsType("physical_assault"),
        occurred_on=day("2025-06-03"),
    ),
)
deed(
    "case-worker",
    post_cases_by_id_risk_assessments,
    case,
    body=models.IntakeRiskAssessment(risk=models.RiskLevel.HIGH, occurred_on=day("2025-06-03")),
)
deed(
    "case-worker",
    post_cases_by_id_safety_plan,
    case,
    body=models.AgreementsSafetyPlan(
        measures=[models.SafetyMeasure.EMERGENCY_NUMBERS_KNOWN, models.SafetyMeasure.CHILDREN_INCLUDED],
        occurred_on=day("2025-06-03"),
    ),
)
deed(
    "case-worker",
    post_cases_by_id_consents,
    case,
    body=models.AgreementsConsent(
        purpose=models.ConsentPurpose.REFERRAL,
        given=True,
        consent_by=models.ConsentBy.WOMAN,
        occurred_on=day("2025-06-03"),
    ),
)
deed(
    "psycho-social-counsellor",
    post_cases_by_id_services,
    case,
    body=models.ServicesProvided(
        service=models.Service.PSYCHO_SOCIAL_COUNSELLING, occurred_on=day("2025-06-03")
    ),
)
request = deed(
    "case-worker",
    post_cases_by_id_service_requests,
    case,
    body=models.ServicesRequested(service=models.Service.LEGAL_AID, occurred_on=day("2025-06-03")),
).request

referral = uuid.UUID(
    deed(
        "case-worker",
        post_cases_by_id_referrals,
        case,
        body=models.ReferralsReferral(
            partner=models.Partner.PROTECTION_OFFICER,
            reported_by=models.ReportedBy.CENTRE_STAFF,
            occurred_on=day("2025-06-04"),
        ),
    ).referral
)
deed(
    "case-worker",
    post_cases_by_id_referrals_by_referral_acceptance,
    case,
    referral,
    body=models.ReferralsAcceptance(reported_by=models.ReportedBy.PARTNER, occurred_on=day("2025-06-05")),
)
deed(
    "centre-administrator",
    post_cases_by_id_shelter_extension,
    case,
    body=models.ShelterExtension(limit_days=8, occurred_on=day("2025-06-06")),
)
deed(
    "para-legal-personnel",
    post_cases_by_id_legal_steps,
    case,
    body=models.ServicesStep(step=models.LegalStep.DIR, occurred_on=day("2025-06-07")),
)
deed(
    "para-legal-personnel",
    post_cases_by_id_services,
    case,
    body=models.ServicesProvided(
        service=models.Service.LEGAL_AID, request_id=uuid.UUID(request), occurred_on=day("2025-06-08")
    ),
)
deed(
    "case-worker",
    post_cases_by_id_referrals_by_referral_completion,
    case,
    referral,
    body=models.ReferralsCompletion(reported_by=models.ReportedBy.PARTNER, occurred_on=day("2025-06-09")),
)
left = deed(
    "case-worker",
    post_cases_by_id_shelter_exit,
    case,
    body=models.ShelterLeaving(exit_=models.ShelterExit.CHOSEN_HOME, occurred_on=day("2025-06-09")),
)
deed(
    "case-worker",
    post_cases_by_id_transfer,
    case,
    if_match=seen(case, left.position),
    body=models.TransfersRequest(
        to="BR-NAL-01", consent_by=models.ConsentBy.WOMAN, occurred_on=day("2025-06-10")
    ),
)
declined = deed(
    "centre-administrator-nalanda",
    post_cases_by_id_transfer_declination,
    case,
    body=models.TransfersDeclination(
        reason=models.TransferRefusal.SHE_DID_NOT_COME, occurred_on=day("2025-06-11")
    ),
)


def resolve(outcome, on, position):
    deed(
        "case-worker",
        post_cases_by_id_resolution,
        case,
        if_match=seen(case, position),
        body=models.EndingsResolution(outcome=outcome, agreed_by_woman=True, occurred_on=day(on)),
    )


def follow_up(on, mode=models.FollowUpMode.PHONE, outcome=models.FollowUpOutcome.SAFE_AND_STABLE):
    return deed(
        "case-worker",
        post_cases_by_id_follow_ups,
        case,
        body=models.EndingsFollowUp(slot=day(on), mode=mode, outcome=outcome, occurred_on=day(on)),
    )


resolve(models.ResolutionOutcome.DIR_SUBMITTED, "2025-06-12", declined.position)
follow_up("2025-06-19")
follow_up("2025-06-27", models.FollowUpMode.HOME_VISIT, models.FollowUpOutcome.VIOLENCE_RECURRED)
deed(
    "case-worker",
    post_cases_by_id_services,
    case,
    body=models.ServicesProvided(service=models.Service.POLICE_ASSISTANCE, occurred_on=day("2025-06-28")),
)
partners = [models.Partner.POLICE_STATION, models.Partner.PROTECTION_OFFICER]
deed(
    "case-worker",
    post_cases_by_id_coordination,
    case,
    body=models.CoordinationStart(partners=partners, occurred_on=day("2025-06-29")),
)
deed(
    "case-worker",
    post_cases_by_id_coordination_meetings,
    case,
    body=models.CoordinationMeeting(partners=partners, occurred_on=day("2025-07-02")),
)
deed(
    "case-worker",
    post_cases_by_id_reliefs,
    case,
    body=models.CoordinationSecured(relief=models.Relief.PROTECTION, occurred_on=day("2025-07-03")),
)
ended = deed(
    "case-worker",
    post_cases_by_id_coordination_end,
    case,
    body=models.CoordinationEnd(occurred_on=day("2025-07-04")),
)

resolve(models.ResolutionOutcome.RELIEF_THROUGH_COORDINATION, "2025-07-10", ended.position)
for slot in (
    "2025-07-17",
    "2025-07-25",
    "2025-08-09",
    "2025-09-10",
    "2025-10-10",
    "2025-11-10",
    "2025-12-10",
    "2026-01-10",
):
    followed = follow_up(slot)
closed = deed(
    "case-worker",
    post_cases_by_id_closure,
    case,
    if_match=seen(case, followed.position),
    body=models.EndingsClosure(reason=models.ClosingReason.MONITORING_COMPLETED, occurred_on=day("2026-01-10")),
)

history = get_cases_by_id_history.sync(
    case, client=client(query_client, QUERY_URL, "auditor"), min_position=closed.position
)
print(*(event.type_ for event in history.events))
