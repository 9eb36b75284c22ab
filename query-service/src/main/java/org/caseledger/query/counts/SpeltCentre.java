package org.caseledger.query.counts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A centre as a number: {@code BR-<three letters>-<two digits>} is the same number everywhere and for ever. */
public final class SpeltCentre {
    public static final int BITS = 21;

    private static final int LETTERS = 26;

    /** Of those that were asked for: each count has one. */
    private static final Map<Integer, String> SPELT = new ConcurrentHashMap<>();

    private SpeltCentre() {}

    public static int number(String centre) {
        int number = 0;
        for (int i = 3; i < 6; i++) {
            number = number * LETTERS + centre.charAt(i) - 'A';
        }
        return number * 100 + (centre.charAt(7) - '0') * 10 + centre.charAt(8) - '0';
    }

    public static String centre(int number) {
        return SPELT.computeIfAbsent(number, SpeltCentre::spelt);
    }

    private static String spelt(int number) {
        int letters = number / 100;
        char[] centre = "BR-___-__".toCharArray();
        centre[3] = (char) ('A' + letters / LETTERS / LETTERS);
        centre[4] = (char) ('A' + letters / LETTERS % LETTERS);
        centre[5] = (char) ('A' + letters % LETTERS);
        centre[7] = (char) ('0' + number % 100 / 10);
        centre[8] = (char) ('0' + number % 10);
        return new String(centre);
    }
}
