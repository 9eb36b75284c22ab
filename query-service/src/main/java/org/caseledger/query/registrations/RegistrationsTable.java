package org.caseledger.query.registrations;

import org.caseledger.query.listing.ListTable;

/** The list as a file. */
final class RegistrationsTable {
    static final ListTable<RegistrationOnList> TABLE = ListTable.<RegistrationOnList>named("registrations")
            .column("number", RegistrationOnList::number)
            .column("centre", RegistrationOnList::centre)
            .district("district", RegistrationOnList::district)
            .column("registeredOn", RegistrationOnList::on)
            .code("channel", RegistrationOnList::channel)
            .code("ageBand", RegistrationOnList::ageBand)
            .codes("categories", RegistrationOnList::categories)
            .code("gbvimsType", RegistrationOnList::gbvimsType)
            .flag("struckOff", RegistrationOnList::struckOff)
            .column("caseId", RegistrationOnList::caseId);

    private RegistrationsTable() {}
}
