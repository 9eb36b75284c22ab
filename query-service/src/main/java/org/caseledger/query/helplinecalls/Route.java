package org.caseledger.query.helplinecalls;

import java.time.LocalDate;

/** A call was passed to a centre on a day. */
public record Route(String centre, LocalDate on) {}
