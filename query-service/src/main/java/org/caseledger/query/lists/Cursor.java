package org.caseledger.query.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.problem.AnsweredWithProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Where a page ended, as opaque text: the sort key of its last entry, so that pages neither repeat nor skip what stays in place. */
public final class Cursor {
    private static final TypeReference<List<String>> PARTS = new TypeReference<>() {};

    private Cursor() {}

    public static String of(String... parts) {
        byte[] json = LedgerJson.mapper().writeValueAsBytes(parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** @throws AnsweredWithProblem where the text is no cursor of this list */
    public static List<String> read(String cursor, int parts) {
        List<String> read = parts(cursor); // what is encoded may be a null
        if (read == null || read.size() != parts || read.contains(null)) {
            throw unreadable();
        }
        return read;
    }

    /** Of a list that is in the order of facts. */
    public static String of(Fact last) {
        return of(last.on().toString(), Long.toString(last.position()));
    }

    /** @throws AnsweredWithProblem where the text is no cursor of a list that is in the order of facts */
    public static Fact fact(String cursor) {
        List<String> parts = read(cursor, 2);
        try {
            return new Fact(LocalDate.parse(parts.get(0)), Long.parseLong(parts.get(1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw unreadable();
        }
    }

    /** For a part that turns out to be of another kind. */
    public static AnsweredWithProblem unreadable() {
        return new AnsweredWithProblem(HttpStatus.BAD_REQUEST, "CURSOR_UNREADABLE");
    }

    private static @Nullable List<String> parts(String cursor) {
        try {
            return LedgerJson.mapper().readValue(Base64.getUrlDecoder().decode(cursor), PARTS);
        } catch (IllegalArgumentException | JacksonException e) {
            throw unreadable();
        }
    }
}
