package org.caseledger.query.listing;

import java.util.regex.Pattern;
import org.caseledger.service.problem.FaultyRequest;

/** How tokens name who looks: whatever the issuer calls its people by, in plain letters and without a space. */
public final class PersonId {
    public static final String SHAPE = "^[A-Za-z0-9@._-]{1,100}$";

    private static final Pattern ID = Pattern.compile(SHAPE);

    private PersonId() {}

    /** @throws FaultyRequest where the text is no such id */
    static void require(String text) {
        if (!ID.matcher(text).matches()) {
            throw FaultyRequest.of("person", "PERSON_UNREADABLE");
        }
    }
}
