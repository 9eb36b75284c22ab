package org.caseledger.command.api;

import java.util.List;

/**
 * Erasures that wait for a second person.
 *
 * @param erasures the oldest approval first
 */
record WaitingErasuresPage(List<WaitingErasureLine> erasures) {}
