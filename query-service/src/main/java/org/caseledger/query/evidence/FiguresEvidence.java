package org.caseledger.query.evidence;

import java.util.UUID;

/**
 * What published figures are proved by.
 *
 * @param position of the event that published them
 * @param report of what was counted
 * @param signed checkpoint that has the event
 */
record FiguresEvidence(UUID id, long position, byte[] report, SignedTree signed) {}
