package org.caseledger.service.needtoknow;

/** How somebody stands to a case, in one role. */
public enum Relation {
    /** Assigned, or an open request or due follow-up of one's kind; at the centre that holds it, or its caretaker. */
    WORKS_ON_IT,
    /** Of the centre that holds it, or its caretaker. */
    AT_CENTRE,
    /** The same, while she stays in the shelter. */
    SHELTERS_HER,
    /** Of a centre that is asked to take it, and has not answered. */
    ASKED,
    /** Of another centre of the district. */
    IN_NEIGHBOURHOOD,
    /** Officer of the district that holds it. */
    IN_DISTRICT,
    /** The same, while the stakeholders are brought together for it. */
    IN_COORDINATION,
    /** Bound to no centre and no district. */
    ANYWHERE,
    NONE
}
