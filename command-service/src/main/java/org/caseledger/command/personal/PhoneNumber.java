package org.caseledger.command.personal;

/** How a phone is written, in either script: hers as it is recorded and as it is looked for. */
public final class PhoneNumber {
    private static final String DIGIT = "[0-9\u0966-\u096F]";

    /** At least six digits: part of a number finds nobody. */
    public static final String SPELLING = "\\+?(" + DIGIT + "[ -]?){6,15}";

    /** Of a partner, to whom a short one may belong, as to a helpline. */
    public static final String OF_PARTNER = "\\+?(" + DIGIT + "[ -]?){3,15}";

    /** That nobody has. */
    public static final String EXAMPLE = "0000 000001";

    private PhoneNumber() {}
}
