package org.caseledger.query.casehistory;

/** What an event says, in plain words. */
public record Meaning(String en, String hi) {}
