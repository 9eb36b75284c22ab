package org.caseledger.service.problem;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names under which someone may send what belongs to a person. The one list of them; asked about unknown fields only. */
final class PersonalFields {
    private static final Set<String> WORDS = Set.of(
            "name",
            "names",
            "surname",
            "alias",
            "father",
            "mother",
            "husband",
            "spouse",
            "guardian",
            "accused",
            "offender",
            "perpetrator",
            "informant",
            "complainant",
            "victim",
            "survivor",
            "witness",
            "relative",
            "child",
            "children",
            "phone",
            "mobile",
            "telephone",
            "whatsapp",
            "email",
            "mail",
            "contact",
            "address",
            "village",
            "street",
            "house",
            "pin",
            "pincode",
            "landmark",
            "latitude",
            "longitude",
            "location",
            "aadhaar",
            "aadhar",
            "pan",
            "voter",
            "epic",
            "ration",
            "passport",
            "bank",
            "account",
            "upi",
            "ifsc",
            "fir",
            "cnr",
            "gd",
            "docket",
            "petition",
            "birth",
            "dob",
            "birthday",
            "caste",
            "religion",
            "photo",
            "picture",
            "image",
            "signature",
            "fingerprint",
            "diagnosis",
            "injury",
            "injuries",
            "pregnant",
            "hiv",
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
            "description",
            "text",
            "narrative",
            "statement",
            "story",
            "history",
            "details",
            "detail",
            "summary",
            "message",
            "feedback",
            "other");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{M}\\p{N}]+");
    /** Nothing in this API has a field in another script, so such a name was made by a person who means one. */
    private static final Pattern NOT_LATIN = Pattern.compile("[^\\x00-\\x7F]");

    private PersonalFields() {}

    /** {@code womanName}, {@code fir_number}, {@code mobile2}: whatever has one of the words in it. */
    static boolean couldHold(String field) {
        return NOT_LATIN.matcher(field).find()
                || List.of(BETWEEN_WORDS.split(field)).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("\\d+$", ""))
                        .anyMatch(WORDS::contains);
    }
}
