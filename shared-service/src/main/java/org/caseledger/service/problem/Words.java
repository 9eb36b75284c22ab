package org.caseledger.service.problem;

/** Of a text that is kept: more than spaces, as far as it has anything at all. How much it has is told by its length. */
public final class Words {
    /** What every program reads alike, in which not every one calls the same a space. */
    public static final String SOME =
            "(?:[\\s\\S]*[^\\s\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff][\\s\\S]*)?";

    /** As constraints have it for a text that is right. */
    public static final String EXAMPLE = "words";

    private Words() {}
}
