package org.caseledger.query.daybook;

import java.util.function.Function;

/** What a report shows one beside the other. */
enum PartOfState {
    CENTRE(CentreOpened::centre),
    DISTRICT(CentreOpened::district);

    private final Function<CentreOpened, String> name;

    PartOfState(Function<CentreOpened, String> name) {
        this.name = name;
    }

    String of(CentreOpened centre) {
        return name.apply(centre);
    }
}
