package org.caseledger.query.centres;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inspection book, newest first.
 *
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event it has
 * @param time when that was recorded
 */
record InspectionsPage(
        List<InspectionOfCentre> inspections, @Nullable String next, long position, Instant time) {}
