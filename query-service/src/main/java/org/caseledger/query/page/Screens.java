package org.caseledger.query.page;

import java.util.stream.Stream;

/** The screens of the page: each is an address. */
final class Screens {
    private static final String NAMES =
            "review|today|committee|overdue|centres|trends|breakdown|compare|figures|cases|later|checkpoint|feed|help|looks"
                    + "|break-glass";

    static final String PATH = "/{screen:" + NAMES + "}";

    private Screens() {}

    static Stream<String> paths() {
        return Stream.of(NAMES.split("\\|")).map(name -> "/" + name);
    }
}
