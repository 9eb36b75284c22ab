package org.caseledger.query.listing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Where a page ended, as opaque text: the sort key of its last entry, so that pages neither repeat nor skip what stays in place. A sum at
 * its end tells a cursor that this ledger gave from one that was made up or cut off, and from one of {@linkplain AskedQuestion another
 * question}. It is no secret and need not be: a cursor shows nothing that the caller could not ask for without one.
 */
public final class Cursor {
    /** Of all cursors. */
    public static final String SHAPE = "^[A-Za-z0-9_-]+$";

    private static final TypeReference<List<String>> PARTS = new TypeReference<>() {};

    /** No slip of the pen passes four billion to one. */
    private static final int SUM_BYTES = 4;

    private Cursor() {}

    public static String of(String... parts) {
        List<String> summed = new ArrayList<>(List.of(parts));
        summed.add(sum(summed));
        byte[] json = LedgerJson.mapper().writeValueAsBytes(summed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** @throws FaultyRequest where the text is no cursor of this list */
    public static List<String> read(String cursor, int parts) {
        List<String> place = given(cursor);
        if (place.size() != parts) {
            throw unreadable();
        }
        return place;
    }

    /** @throws FaultyRequest where the ledger gave it for no list at all */
    static void require(String cursor) {
        given(cursor);
    }

    private static List<String> given(String cursor) {
        List<String> read = parts(cursor); // what is encoded may be a null
        if (read == null || read.isEmpty() || read.stream().anyMatch(Objects::isNull)) {
            throw unreadable();
        }
        int last = read.size() - 1;
        List<String> place = read.subList(0, last);
        if (!sum(place).equals(read.get(last))) {
            throw unreadable();
        }
        return place;
    }

    /** Of a list that is in the order of facts. */
    public static String of(Fact last) {
        return of(last.on().toString(), Long.toString(last.position()));
    }

    /** @throws FaultyRequest where the text is no cursor of a list that is in the order of facts */
    public static Fact fact(String cursor) {
        List<String> parts = read(cursor, 2);
        try {
            return new Fact(LocalDate.parse(parts.get(0)), Long.parseLong(parts.get(1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw unreadable();
        }
    }

    /** For a part that turns out to be of another kind. */
    public static FaultyRequest unreadable() {
        return FaultyRequest.of("cursor", "CURSOR_UNREADABLE");
    }

    private static String sum(List<String> parts) {
        try {
            byte[] all = LedgerJson.mapper().writeValueAsBytes(List.of(AskedQuestion.now(), parts));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, SUM_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable List<String> parts(String cursor) {
        try {
            return LedgerJson.mapper().readValue(Base64.getUrlDecoder().decode(cursor), PARTS);
        } catch (IllegalArgumentException | JacksonException e) {
            throw unreadable();
        }
    }
}
