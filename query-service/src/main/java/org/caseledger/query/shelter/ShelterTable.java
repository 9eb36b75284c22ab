package org.caseledger.query.shelter;

import org.caseledger.query.listing.ListTable;

/** The shelter register as a file. */
final class ShelterTable {
    static final ListTable<StayOnList> TABLE = ListTable.<StayOnList>named("shelter-stays")
            .column("number", StayOnList::number)
            .column("centre", StayOnList::centre)
            .district("district", StayOnList::district)
            .column("admittedOn", StayOnList::admittedOn)
            .column("girls", StayOnList::girls)
            .column("boys", StayOnList::boys)
            .column("limitDays", StayOnList::limitDays)
            .column("pastLimitFrom", StayOnList::pastLimitFrom)
            .column("leftOn", StayOnList::leftOn)
            .code("exit", StayOnList::exit)
            .column("nights", StayOnList::nights)
            .column("caseId", StayOnList::caseId);

    private ShelterTable() {}
}
