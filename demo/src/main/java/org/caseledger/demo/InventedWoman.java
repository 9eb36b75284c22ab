package org.caseledger.demo;

import java.util.List;
import java.util.Locale;
import org.caseledger.command.personal.PersonalRecord;
import org.caseledger.command.personal.PersonalText;

/** Nobody: a given name that many have, a surname that nobody has, and a phone that is never assigned. */
final class InventedWoman {
    private static final List<String> GIVEN = List.of(
            "Sunita",
            "सुनीता",
            "Anita",
            "Sangeeta",
            "संगीता",
            "Poonam",
            "Rekha",
            "रेखा",
            "Pooja",
            "Mamta",
            "ममता",
            "Kiran",
            "Asha",
            "उषा",
            "Usha",
            "Shabnam",
            "Nazma",
            "नज़मा",
            "Ruby",
            "Khushboo",
            "Priyanka",
            "प्रियंका",
            "Neha",
            "Jyoti",
            "Aarti",
            "Geeta",
            "गीता",
            "Shanti",
            "Lakshmi",
            "Laxmi",
            "लक्ष्मी",
            "Savitri",
            "Vimla",
            "Bimla",
            "Tabassum",
            "Fatima",
            "Guddi",
            "Munni");

    private static final List<String> BETWEEN = List.of("", "", " Devi", " Kumari", " देवी");
    private static final List<String> SYLLABLES =
            List.of("bha", "chi", "do", "gu", "jha", "ke", "lo", "mi", "nau", "pra", "ru", "shi", "ti", "va");

    /** No number in India begins with it. */
    private static final String NEVER_ASSIGNED = "0000 ";

    /** So few at a centre that now and then two have the same: she came before, or lives in the same house. */
    private static final int PHONES = 4_000;

    private static final double HAS_PHONE = 0.85;
    private static final double SAFE_TO_CALL = 0.7;

    private final String name;
    private final String phone;
    private final boolean isSafeToCall;

    /** @param centre where she came, by its number among all */
    InventedWoman(SeededRandom dice, int centre) {
        name = dice.one(GIVEN) + dice.one(BETWEEN) + " " + surname(dice);
        phone = dice.chance(HAS_PHONE)
                ? NEVER_ASSIGNED + String.format(Locale.ROOT, "%02d%04d", centre, dice.between(0, PHONES - 1))
                : "";
        isSafeToCall = dice.chance(SAFE_TO_CALL);
    }

    private static String surname(SeededRandom dice) {
        String all = dice.one(SYLLABLES) + dice.one(SYLLABLES) + dice.one(SYLLABLES) + "ni";
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    boolean hasPhone() {
        return !phone.isEmpty();
    }

    /** As it is sealed. */
    PersonalText text() {
        PersonalRecord woman = new PersonalRecord().with("name", PersonalText.of(name));
        return hasPhone()
                ? woman.with(
                                "phones",
                                List.of(new PersonalRecord()
                                        .with("number", PersonalText.of(phone))
                                        .with("safeToCall", isSafeToCall)))
                        .text()
                : woman.text();
    }
}
