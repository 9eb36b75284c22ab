package org.caseledger.command.eventstore;

class LocalRaceTest extends RaceContract {

    @Override
    Store store() {
        return Store.local();
    }
}
