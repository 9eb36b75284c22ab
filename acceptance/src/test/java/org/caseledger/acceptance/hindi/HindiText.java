package org.caseledger.acceptance.hindi;

import java.util.regex.Pattern;

/**
 * One Hindi text of the product.
 *
 * @param file from the root of the project
 * @param key of a property, of a code or of a line of a table
 * @param english beside it; empty where there is none
 */
record HindiText(String file, String key, String english, String hindi) {
    private static final Pattern DEVANAGARI = Pattern.compile("[\\u0900-\\u097F]");

    static boolean isIn(String text) {
        return DEVANAGARI.matcher(text).find();
    }

    @Override
    public String toString() {
        return file + " " + key + ": " + hindi;
    }
}
