package org.caseledger.query.lists;

import com.fasterxml.jackson.annotation.JsonValue;
import com.mongodb.client.model.Filters;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.caseledger.service.problem.FaultyRequest;

/**
 * What the number of a case begins with, in the ledger or on paper: a case brought forward has its centre and {@code BF} before the number
 * from paper. A whole number begins with itself.
 *
 * @param beginning in Latin digits
 */
public record CaseNumber(@JsonValue String beginning) {
    private static final String CENTRE = "BR-[A-Z]{3}-#{2}-";
    private static final String ON_PAPER = "[A-Z]{1,6}[/-]?|([A-Z]{1,6}[/-])?#{1,6}(/#{0,4}|/#{2,4}-#{0,2})?";
    private static final String IN_LEDGER = "BR-([A-Z]{0,3}|[A-Z]{3}-#{0,2})|" + CENTRE
            + "(#{0,4}|#{4}-#{0,2}|#{4}-#{2}-#{0,6}|B|BF|BF-(" + ON_PAPER + ")?)";

    /** Of all beginnings, in digits of either script. */
    public static final String SHAPE = "^(" + (IN_LEDGER + "|" + ON_PAPER).replace("#", "[0-9\\u0966-\\u096f]") + ")$";

    private static final Pattern BEGINNING = Pattern.compile(SHAPE);
    /** After every text that begins alike. */
    private static final char LAST = '\uffff';

    /** @throws FaultyRequest where no number begins like this: it may be the name of somebody */
    public static CaseNumber parse(String asked) {
        String text = asked.strip();
        if (!BEGINNING.matcher(text).matches()) {
            throw FaultyRequest.of("number", "CASE_NUMBER_UNREADABLE");
        }
        return new CaseNumber(LatinDigits.of(text));
    }

    /** Cases whose number begins so. Of those from paper there are few, and their centre is not asked for. */
    public Bson condition() {
        return beginning.startsWith("BR-")
                ? Filters.and(Filters.gte("number", beginning), Filters.lt("number", beginning + LAST))
                : Filters.and(
                        Filters.eq("broughtForward", true),
                        Filters.regex("number", "^" + CENTRE.replace("#", "[0-9]") + "BF-" + Pattern.quote(beginning)));
    }
}
