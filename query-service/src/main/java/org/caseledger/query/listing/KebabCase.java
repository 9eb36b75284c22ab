package org.caseledger.query.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.caseledger.service.problem.FaultyRequest;

/** States and kinds of lists as requests and answers spell them: {@code past-limit} for {@code PAST_LIMIT}. */
public final class KebabCase {
    private KebabCase() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws FaultyRequest where this spells none of them */
    static void require(Class<? extends Enum<?>> type, String parameter, String text) {
        List<String> right =
                Arrays.stream(type.getEnumConstants()).map(KebabCase::of).toList();
        if (!right.contains(text)) {
            throw FaultyRequest.of(parameter, "UNKNOWN_CODE", String.join(", ", right));
        }
    }

    /** @throws FaultyRequest naming those there are */
    public static <E extends Enum<E>> E read(Class<E> type, String parameter, String text) {
        require(type, parameter, text);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
