package org.caseledger.query.requests;

import java.util.Set;
import java.util.regex.Pattern;

/** What kind of answer each path has. */
final class KindsOfReads {
    /** One thing, the feed, the codes, the ledger, what several lists say of one day, and what the page needs. */
    static final Set<String> NO_LISTS = Set.of(
            "/",
            "/{screen}",
            "/api/session",
            "/api/codes",
            "/api/ledger",
            "/api/log/checkpoint",
            "/api/log/tile/{level}/{number}",
            "/api/log/tile/entries/{number}",
            "/api/proof/{position}",
            "/api/proof/consistency",
            "/api/today",
            "/api/events",
            "/api/cases/{id}",
            "/api/cases/{id}/evidence",
            "/api/centres/{id}",
            "/api/centres/{id}/board",
            "/api/centres/board/stream",
            "/api/reviews/{id}",
            "/api/reviews/{id}/directions/{direction}",
            "/api/helpline-calls/{id}",
            "/api/publications/{id}",
            "/api/publications/{id}/report",
            "/api/publications/{id}/evidence");

    /** Files that count. */
    static final Set<String> FIGURES = Set.of(
            "/api/access-reports/looks",
            "/api/centres",
            "/api/centres/board",
            "/api/helpline-calls/counts",
            "/api/publications",
            "/api/referrals/counts",
            "/api/reports/breakdown",
            "/api/reports/cohorts",
            "/api/reports/medians",
            "/api/reports/periods",
            "/api/reports/reporting-delay",
            "/api/reports/services",
            "/api/reports/standing",
            "/api/reports/time-to-resolve",
            "/api/shelter-stays/occupancy",
            "/api/staffing");

    /** Files with a line for each case, entry, look or direction. */
    static final Set<String> SINGLE_THINGS = Set.of(
            "/api/access-reports/affected",
            "/api/access-reports/without-work",
            "/api/break-glass",
            "/api/cases",
            "/api/cases/{id}/access",
            "/api/cases/{id}/history",
            "/api/cases/{id}/knowledge",
            "/api/directions",
            "/api/disposals",
            "/api/follow-ups",
            "/api/follow-ups/register",
            "/api/helpline-calls",
            "/api/inspections",
            "/api/publications/{id}/differences",
            "/api/referrals",
            "/api/registrations",
            "/api/reports/differences",
            "/api/reports/latest-changes",
            "/api/reviews",
            "/api/shelter-stays",
            "/api/transfers");

    /** Another answer each time, or to each caller. */
    static final Set<String> CHANGING = Set.of(
            "/api/session",
            "/api/cases/{id}/access",
            "/api/access-reports/looks",
            "/api/access-reports/without-work",
            "/api/access-reports/affected");

    static final Pattern FOR_AUDITORS = Pattern.compile(
            "/api/log/tile/entries/|/api/publications/[^/]+/evidence|/api/cases/[^/]+/access|/api/access-reports/");

    private KindsOfReads() {}
}
