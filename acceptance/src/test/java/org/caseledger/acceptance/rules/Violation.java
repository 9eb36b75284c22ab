package org.caseledger.acceptance.rules;

/**
 * A rule that the log breaks.
 *
 * @param rule number in section 2 of the domain
 * @param check what should have been true
 * @param position of the event that breaks it
 * @param said the event, for whoever looks into it
 */
public record Violation(int rule, String check, long position, String type, String said) {
    @Override
    public String toString() {
        return "rule " + rule + ", " + check + ": broken at " + position + " by " + type + " " + said;
    }
}
