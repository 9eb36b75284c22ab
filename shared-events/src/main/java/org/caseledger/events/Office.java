package org.caseledger.events;

/** Which officer of a district somebody is. A token that does not say it gives what all of them may see. */
public enum Office {
    DISTRICT_PROGRAMME_OFFICER,
    DISTRICT_MAGISTRATE,
    SUPERINTENDENT_OF_POLICE
}
