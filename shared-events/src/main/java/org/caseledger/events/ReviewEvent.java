package org.caseledger.events;

/** A fact about how districts and the State look at the work of the centres. */
public sealed interface ReviewEvent extends Event
        permits ReviewHeld, DirectionIssued, DirectionComplied, FiguresPublished {}
