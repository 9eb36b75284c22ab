package org.caseledger.query.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Partner;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.jspecify.annotations.Nullable;

/** What is done in a case beside its movements, and what puts it right. The sequence of its registration is 0. */
public record Deeds(OneCase of) {
    private static final String POLICY = "2023-04";

    public Event admitted(UUID stay, int girls, int boys, LocalDate on) {
        return new ShelterAdmitted(of.id(), stay, girls, boys, 5, POLICY, on, List.of());
    }

    public Event joined(UUID stay, int girls, int boys, LocalDate on) {
        return new ChildrenAdmitted(of.id(), stay, girls, boys, null, POLICY, on);
    }

    public Event extended(UUID stay, int limitDays, LocalDate on) {
        return new ShelterStayExtended(of.id(), stay, limitDays, POLICY, on);
    }

    public Event left(UUID stay, ShelterExit exit, LocalDate on) {
        return new ShelterLeft(of.id(), stay, exit, on);
    }

    public Event exceeded(UUID stay, int limitDays, LocalDate on) {
        return new ShelterLimitExceeded(of.id(), stay, limitDays, on);
    }

    public Event referred(UUID referral, Partner partner, @Nullable LocalDate answerDueOn, LocalDate on) {
        return new CaseReferred(
                of.id(),
                referral,
                partner,
                ConsentBy.WOMAN,
                null,
                ReportedBy.CENTRE_STAFF,
                answerDueOn,
                answerDueOn == null ? null : POLICY,
                on,
                List.of());
    }

    public Event accepted(UUID referral, LocalDate on) {
        return new ReferralAccepted(of.id(), referral, ReportedBy.PARTNER, on);
    }

    public Event rejected(UUID referral, ReferralRejection reason, LocalDate on) {
        return new ReferralRejected(of.id(), referral, reason, ReportedBy.PARTNER, on);
    }

    public Event completed(UUID referral, LocalDate on) {
        return new ReferralCompleted(of.id(), referral, ReportedBy.WOMAN, on);
    }

    public Event revoked(UUID referral, LocalDate on) {
        return new ReferralRevoked(of.id(), referral, ReportedBy.CENTRE_STAFF, on);
    }

    public Event transferRequested(UUID transfer, String from, String to, LocalDate on) {
        return new TransferRequested(of.id(), transfer, from, to, ConsentBy.WOMAN, null, on.plusDays(3), POLICY, on);
    }

    public Event transferAccepted(UUID transfer, String from, String to, LocalDate registeredOn, LocalDate on) {
        Account account = Account.of(of.status());
        return new TransferAccepted(
                of.id(),
                transfer,
                from,
                to,
                on,
                List.of(
                        new Posting(
                                to,
                                from,
                                registeredOn,
                                Account.OUTSIDE,
                                account,
                                on,
                                PostingReason.TRANSFERRED_IN,
                                null,
                                1),
                        new Posting(
                                from,
                                from,
                                registeredOn,
                                account,
                                Account.OUTSIDE,
                                on,
                                PostingReason.TRANSFERRED_OUT,
                                null,
                                1)));
    }

    public Event transferDeclined(UUID transfer, LocalDate on) {
        return new TransferDeclined(of.id(), transfer, TransferRefusal.NO_CAPACITY, on);
    }

    public Event transferWithdrawn(UUID transfer, LocalDate on) {
        return new TransferWithdrawn(of.id(), transfer, on);
    }

    public Event requested(UUID request, Service service, LocalDate on) {
        return new ServiceRequested(of.id(), request, service, on);
    }

    public Event provided(Service service, @Nullable UUID request, LocalDate on) {
        return new ServiceProvided(of.id(), service, request, on, List.of());
    }

    public Event notProvided(Service service, NotProvidedReason reason, @Nullable UUID request, LocalDate on) {
        return new ServiceNotProvided(of.id(), service, reason, request, on);
    }

    public Event corrected(long sequence, String entry, String field, Object newValue, LocalDate on) {
        return new DetailsCorrected(
                of.id(), sequence, entry, field, null, newValue.toString(), CorrectionReason.WRONG_DATE, on, List.of());
    }

    public Event voided(long sequence, String entry, LocalDate on) {
        return new EntryVoided(of.id(), sequence, entry, CorrectionReason.WRONG_CASE, on, List.of());
    }
}
