package org.caseledger.query.breakdown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.codes.Label;
import org.jspecify.annotations.Nullable;

/**
 * Cases parted by one or two things.
 *
 * @param from first day; absent for what stands on one day
 * @param to last day; absent for what stands on one day
 * @param asOf only what happened by the end of this day counts
 * @param knownAt only what was recorded by then counts
 * @param position of the last event that counts as known
 * @param time when that was recorded
 * @param overlapping whether a case may have several codes and is counted in each: the groups add up to more than {@code total} then
 * @param total each case once
 * @param groups those that have cases, in the order of their codes or days; what lacks a code last
 */
record Breakdown(
        BreakdownOf of,
        List<String> by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate asOf,
        String knownAt,
        long position,
        Instant time,
        boolean overlapping,
        int total,
        List<Group> groups) {

    /**
     * @param of a code, a place or a month
     * @param cases each once
     * @param list address under which they stand one by one; absent for a part, and for what is active on a day that was asked for, because
     *     the case register is of now
     * @param parts of it by the second thing, if there is one
     */
    record Group(
            Label of,
            int cases,
            @Nullable String list,
            @Nullable List<Group> parts) {}
}
