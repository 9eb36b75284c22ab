package org.caseledger.service.needtoknow;

import org.caseledger.events.RevealedField;

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

    /** The column of what is asked for. What is noted of her safety, and with an entry that is none of medicine or law, is as close as counselling. */
    public static KindOfData of(RevealedField field) {
        return switch (field) {
            case NAME, CALLED_BY, BIRTH -> NAME;
            case PHONES, ADDRESS, LANGUAGES, REFERRAL_CONTACTS -> CONTACT;
            case DISABILITY, CHILDREN -> FAMILY;
            case ACCUSED -> ACCUSED;
            case COUNSELLING_NOTES, SAFETY_NOTES -> COUNSELLING_NOTES;
            case MEDICAL_NOTES -> MEDICAL;
            case LEGAL_NOTES, LEGAL_PAPERS -> LEGAL_PAPERS;
        };
    }

    String letter() {
        return letter;
    }

    String words() {
        return words;
    }
}
