package org.caseledger.query.listing;

import com.fasterxml.jackson.annotation.JsonValue;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    /** As it is shown behind its centre. */
    private static final String BROUGHT_FORWARD = "BF(-(" + ON_PAPER + ")?)?";

    private static final String IN_LEDGER = "B|BR|BR-([A-Z]{0,3}|[A-Z]{3}-#{0,2})|" + CENTRE
            + "(#{0,4}|#{4}-#{0,2}|#{4}-#{2}-#{0,6}|B|" + BROUGHT_FORWARD + ")";

    /** Of all beginnings, in digits of either script. */
    public static final String SHAPE =
            "^(" + (IN_LEDGER + "|" + BROUGHT_FORWARD + "|" + ON_PAPER).replace("#", "[0-9\\u0966-\\u096f]") + ")$";

    private static final Pattern OF_LEDGER = Pattern.compile(latin(IN_LEDGER));
    private static final Pattern OF_PAPER = Pattern.compile(latin(ON_PAPER));
    private static final Pattern OF_BROUGHT_FORWARD = Pattern.compile(latin(BROUGHT_FORWARD));
    private static final Pattern OF_CENTRE_AND_PAPER = Pattern.compile("(" + latin(CENTRE) + ")(BF-.*)");
    private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)");
    /** After every text that begins alike. */
    private static final char LAST = '\uffff';

    /** @throws FaultyRequest where no number begins like this */
    public static CaseNumber parse(String asked) {
        CaseNumber number = new CaseNumber(LatinDigits.of(asked.strip()));
        if (!number.isOfLedger() && !number.isOfPaper() && !number.isBroughtForward()) {
            throw FaultyRequest.of("number", "CASE_NUMBER_UNREADABLE");
        }
        return number;
    }

    /**
     * Cases whose number begins so, or from paper those whose number there does, alone or behind its {@code BF}: {@code BR-} may begin either,
     * and {@code BF-} a number on paper as well.
     */
    public Bson condition() {
        List<Bson> either = new ArrayList<>();
        if (isOfLedger()) {
            either.add(ofLedger());
        }
        if (isOfPaper()) {
            either.add(broughtForward(latin(CENTRE), "BF-" + beginning));
        }
        if (isBroughtForward()) {
            either.add(broughtForward(latin(CENTRE), beginning));
        }
        return either.size() == 1 ? either.get(0) : Filters.or(either);
    }

    private Bson ofLedger() {
        Matcher parts = OF_CENTRE_AND_PAPER.matcher(beginning);
        return parts.matches()
                ? broughtForward(parts.group(1), parts.group(2))
                : Filters.and(Filters.gte("number", beginning), Filters.lt("number", beginning + LAST));
    }

    private static Bson broughtForward(String centre, String behindIt) {
        return Filters.and(
                Filters.eq("broughtForward", true),
                Filters.regex("number", "^" + centre + withOrWithoutZeros(behindIt)));
    }

    private boolean isOfLedger() {
        return OF_LEDGER.matcher(beginning).matches();
    }

    private boolean isOfPaper() {
        return OF_PAPER.matcher(beginning).matches();
    }

    private boolean isBroughtForward() {
        return OF_BROUGHT_FORWARD.matcher(beginning).matches();
    }

    /** 017/2022 is the page 17/2022: nobody brings it forward twice. */
    private static String withOrWithoutZeros(String number) {
        return DIGITS.matcher(number).replaceAll("0*$1");
    }

    private static String latin(String shape) {
        return shape.replace("#", "[0-9]");
    }
}
