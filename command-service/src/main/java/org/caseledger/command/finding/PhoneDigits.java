package org.caseledger.command.finding;

import org.caseledger.command.personal.PersonalText;

/** A phone as two people write it who mean the same one. */
final class PhoneDigits {
    /** Of a number in India, without +91 and without the 0 before it. */
    private static final int DIGITS = 10;

    private PhoneDigits() {}

    /** Its last ten digits, whatever their script and whatever stands between them. */
    static String of(PersonalText phone) {
        String digits = phone.revealed()
                .codePoints()
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        return digits.substring(Math.max(0, digits.length() - DIGITS));
    }
}
