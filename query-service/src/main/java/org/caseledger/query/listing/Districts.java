package org.caseledger.query.listing;

import java.util.stream.Collectors;
import org.caseledger.events.District;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;

/** Codes of districts in requests. */
public final class Districts {
    private Districts() {}

    /** @throws FaultyRequest where there is no such district, naming those there are */
    public static void require(@Nullable String code) {
        if (code != null && District.byCode(code).isEmpty()) {
            throw FaultyRequest.of(
                    "district",
                    "UNKNOWN_CODE",
                    District.all().stream().map(District::code).collect(Collectors.joining(", ")));
        }
    }
}
