package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.Set;

/**
 * A case with rows of a register.
 *
 * @param firstDue of all of them
 * @param has kinds of which it has one
 */
public record CaseOfRegister(String number, LocalDate firstDue, Set<RowKind> has) {}
