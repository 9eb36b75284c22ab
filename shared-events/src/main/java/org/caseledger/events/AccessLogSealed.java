package org.caseledger.events;

import java.time.LocalDate;

/**
 * A month of the access ledger is over, and this is all of it: whoever holds a signed checkpoint of this log sees whether a look was changed,
 * removed or added since.
 *
 * @param size how many events it has
 * @param root of the tree over them, 64 hexadecimal digits
 * @param block hash of its last block, 64 hexadecimal digits
 */
public record AccessLogSealed(String month, long size, String root, String block, LocalDate occurredOn)
        implements AccessLogEvent {}
