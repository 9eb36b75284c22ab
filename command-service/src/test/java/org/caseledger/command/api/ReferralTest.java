package org.caseledger.command.api;

/** A referral to a hospital, made today. */
abstract class ReferralTest extends ApiTest {
    static final String BY_PARTNER = "{\"reportedBy\":\"PARTNER\"}";
    static final String NOWHERE = "/referrals/00000000-0000-4000-8000-000000000001";

    /** Path of the referral, on a case at version 1. */
    String referred() {
        return created(post(
                registered() + "/referrals",
                "{\"partner\":\"HOSPITAL\",\"consentBy\":\"WOMAN\",\"reportedBy\":\"CENTRE_STAFF\"}",
                WORKER));
    }
}
