package org.caseledger.query.registrations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list, newest day first.
 *
 * @param from as asked
 * @param to as asked
 * @param on the day it shows
 * @param knownAt as asked; absent for what is known by now
 * @param total lines on all pages
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record RegistrationsPage(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate on,
        @Nullable KnownAt knownAt,
        long total,
        List<RegistrationOnList> registrations,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return registrations.size();
    }
}
