package org.caseledger.service.needtoknow;

/** A column of {@link NeedToKnowTable}: what there is to know of a case. */
public enum KindOfData {
    NAME("N", "her name"),
    CONTACT("C", "contact"),
    FAMILY("F", "family, disability"),
    ACCUSED("A", "accused"),
    COUNSELLING_NOTES("T", "counselling notes"),
    MEDICAL("M", "medical"),
    LEGAL_PAPERS("L", "law numbers and papers"),
    /** Category, type, risk, outcome: what is derived from them tells them as well. */
    CLASSIFICATION("K", "category, type, risk, outcome"),
    DUTIES("D", "status and duties");

    private final String letter;
    private final String words;

    KindOfData(String letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    String letter() {
        return letter;
    }

    String words() {
        return words;
    }
}
