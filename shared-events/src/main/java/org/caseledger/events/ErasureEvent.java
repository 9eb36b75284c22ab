package org.caseledger.events;

/** A step on the way to forgetting what is kept of a woman in one of her cases. */
public sealed interface ErasureEvent extends CaseEvent permits ErasureApproved, PersonalDataErased {}
