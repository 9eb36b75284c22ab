package org.caseledger.acceptance.hindi;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word or spelling that no text has, and the one that all have.
 *
 * @param wrong as a pattern; whole words, unless it begins or ends in {@code …}
 */
record HindiWord(String wrong, String right, String why) {
    private static final String LETTER = "[\\u0900-\\u0963\\u0966-\\u097F]"; // without the danda

    static final List<HindiWord> NONE_HAS = List.of(
            new HindiWord("लेखा(?! परीक्षक)|लेखे", "लेजर", "accounts; one word for the ledger"),
            new HindiWord(
                    "(?<!मेल |मेल नहीं )(?:खाता|खाते)|खाता-बही|बही",
                    "लेजर",
                    "an account at a bank; one word for the ledger"),
            new HindiWord("लेज़र", "लेजर", "a laser"),
            new HindiWord("…जिल(?:ा|े|ों)…", "ज़िला", "one spelling"),
            new HindiWord("तारीख|तारीख़|दिनांक", "तिथि", "one word for a day"),
            new HindiWord("आईडी|पहचान संख्या|पहचान नंबर", "पहचान", "one word for an id"),
            new HindiWord("स्थान", "क्रमांक", "a place; a position in the ledger is a number"),
            new HindiWord("दें", "बताएँ, भेजें", "hand over; values are told, headers and keys are sent"),
            new HindiWord("देय", "नियत", "payable; a follow-up is not owed in money"),
            new HindiWord("ग्राहक", "प्राप्तकर्ता", "a customer"),
            new HindiWord("भंडार", "डेटाबेस", "a warehouse"),
            new HindiWord(
                    "घटना(?! प्रतिवेदन)(?<!वही घटना)",
                    "कार्य, प्रविष्टि",
                    "the violence itself; what the centre did is कार्य, what the ledger holds is प्रविष्टि"),
            new HindiWord("पहुँच नहीं", "अनुमति नहीं", "nobody is out of reach: it is not allowed"),
            new HindiWord("(?:बाद की|पिछली|अगली|उस) गति", "स्थिति का बदलाव", "speed"),
            new HindiWord("खुला आश्रय|खुले आश्रय", "चालू आश्रय-प्रवास", "a shelter with its doors open"),
            new HindiWord("महिला द्वारा वापस", "महिला ने मामला वापस लिया", "says that she was given back"),
            new HindiWord("अधिदेश", "केंद्र का कार्यक्षेत्र", "a mandate of an election"),
            new HindiWord("मौन", "ब्लैंक कॉल", "the word of the helplines"),
            new HindiWord("लिंग आधारित", "लैंगिक", "the word of the law"),
            new HindiWord("कानूनी", "विधिक", "one word; the authorities call themselves विधिक"),
            new HindiWord("पिछला शेष", "पूर्व से लाया गया", "the balance of an account"),
            new HindiWord("संदर्भित|संदर्भ", "रेफरल", "one word for a referral"),
            new HindiWord("सहयोगी(?! संस्था)|सहयोगियों", "सहयोगी संस्था", "one word for a partner"),
            new HindiWord("फिर से खो(?:ल|लें|ला|लने)|फिर से खुल(?:ता|ने)", "पुनः खोल", "one word for reopening"),
            new HindiWord("कोशिश", "प्रयास", "one word"),
            new HindiWord("…[कखगफ]\\u093C…", "क ख ग फ", "a dot below is written at ज़, ड़ and ढ़ only"),
            new HindiWord(
                    "…[\\u0958-\\u095F]…", "letter and dot", "one encoding of each letter, else nothing is found"),
            new HindiWord(
                    "कागज|कागज(?:ी|ात|ों)|तेजाब|दस्तावेज|ब्राउजर|जीरो",
                    "कागज़, तेज़ाब, दस्तावेज़, ब्राउज़र, ज़ीरो",
                    "the dot at ज़ is always written"),
            new HindiWord(
                    "…केन्द्र…|…हिन्दी…|…सम्पर्क…|…सम्बन्ध…|…सम्बंध…",
                    "केंद्र, हिंदी, संपर्क, संबंध",
                    "one spelling of the nasal before a consonant"));

    boolean isIn(String text) {
        return Pattern.compile(pattern()).matcher(text).find();
    }

    private String pattern() {
        return wrong.contains("…") ? wrong.replace("…", "") : "(?<!" + LETTER + ")(?:" + wrong + ")(?!" + LETTER + ")";
    }
}
