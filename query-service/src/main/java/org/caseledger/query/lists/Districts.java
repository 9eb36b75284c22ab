package org.caseledger.query.lists;

import java.util.stream.Collectors;
import org.caseledger.events.District;
import org.caseledger.service.problem.AnsweredWithProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Codes of districts in requests. */
public final class Districts {
    private Districts() {}

    /** @throws AnsweredWithProblem where there is no such district, naming those there are */
    public static void require(@Nullable String code) {
        if (code != null && District.byCode(code).isEmpty()) {
            throw new AnsweredWithProblem(
                    HttpStatus.BAD_REQUEST,
                    "UNKNOWN_CODE",
                    "district",
                    District.all().stream().map(District::code).collect(Collectors.joining(", ")));
        }
    }
}
