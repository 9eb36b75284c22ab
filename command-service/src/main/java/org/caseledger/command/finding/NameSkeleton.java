package org.caseledger.command.finding;

import com.ibm.icu.text.Transliterator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.command.personal.PersonalText;

/**
 * What two spellings of a name have in common, in the Latin or an Indian script. Heard rather than read: the short and long a are not
 * written, e is as i, o as u, v and w as b, f as p, z as j, and what is breathed as what is not.
 */
final class NameSkeleton {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Lower");
    private static final Transliterator PLAIN = Transliterator.getInstance("NFD; [:M:] Remove; Latin-ASCII; Lower");

    /** Is written as in "Sinha" and spoken as in "Singh". */
    private static final Pattern SINGH = Pattern.compile("\u0902\u0939$");

    private static final Pattern IN_INDIAN_SCRIPT = Pattern.compile("[\u0900-\u0DFF]");

    /** Is in the letters of an Indian script and not spoken: as in "Rai" and "Shah". */
    private static final Pattern LAST_A = Pattern.compile("(?<=[aeiou\u0101\u0113\u012B\u014D\u016B][hy])a$");

    /** What the marks say that are removed then. */
    private static final Map<Pattern, String> WITH_MARKS = inOrder("jñ", "gy", "r\u0325", "ri", "m\u0310", "n");

    /** Only a Latin c may be a k or an s: one that an Indian script becomes is always a ch. */
    private static final Map<Pattern, String> LATIN_C = inOrder("(?i)c(?=[eiy])", "s", "(?i)c(?![chk])", "k");

    /**
     * Names that many have and that are written as no rule for all would have it: Gudiya is spoken with what is neither d nor r, and a rule
     * for that would make Saida Saira.
     */
    private static final Map<Pattern, String> WRITTEN_OTHERWISE = inOrder(
            "(?<=[^aeo]u|oo)rh?(?=[ie]+y?a)", "d",
            "(?<=^[bvwp])e(?=r[^aeiouy])", "a",
            "^baby$", "bebi",
            "^sh?aikh", "shek",
            "ow(?=[^aeiouy])", "o",
            "(?<=^ch?[aou]{1,2}dh?)u(?=r)", "",
            "(?<=^k[aou]{1,2}sh?a?|^ahi)liy?(?=a)", "ly");

    /** The order counts: each looks at what those before it left. E stands for ai. */
    private static final Map<Pattern, String> HEARD_ALIKE = inOrder(
            "x", "ks",
            "ck|q", "k",
            "ch+", "c",
            "([bdgjkt])h", "$1",
            "ph|f", "p",
            "sh", "s",
            "z", "j",
            "n(?=[bp])", "m",
            "[vw]", "b",
            "h$", "",
            "(?<=[^aeiouy])y(?=[aeiou])", "",
            "^[ou]+", "u",
            "^[iey]+(?=[^aeiouy]|$)", "i",
            "(?<=.)a+[iy](a?(?=[^aeiouy])|$)", "E",
            "gum$", "gam",
            "(?<=.)[eiy]+", "i",
            "(?<=.)(au|[ou])+", "u",
            "(.)\\1+", "$1",
            "(?<=.)a", "");

    /** Too many have them to find anybody by. */
    private static final SortedSet<String> OF_TOO_MANY = new TreeSet<>();

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Nobody sees them: keyboards and converters put them in the middle of a Hindi word, or do not. */
    private static final Pattern JOINERS = Pattern.compile("\\p{Cf}");

    /** A letter that remains alone, as of an initial, tells nothing. */
    private static final int SHORTEST = 2;

    static {
        for (String name : new String[] {"Devi", "Kumari", "Khatun", "Kumar", "Singh"}) {
            OF_TOO_MANY.add(heard(name));
        }
    }

    private NameSkeleton() {}

    /** Of each of its words that tells anything. */
    static SortedSet<String> of(PersonalText name) {
        return BETWEEN_WORDS
                .splitAsStream(JOINERS.matcher(name.revealed()).replaceAll(""))
                .map(NameSkeleton::heard)
                .filter(word -> word.length() >= SHORTEST && !OF_TOO_MANY.contains(word))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    private static String heard(String word) {
        String spoken = SINGH.matcher(replaced(word, LATIN_C)).replaceAll("\u0902\u0918");
        String latin = LATIN.transliterate(spoken);
        if (IN_INDIAN_SCRIPT.matcher(word).find()) {
            latin = LAST_A.matcher(latin).replaceAll("");
        }
        String plain = PLAIN.transliterate(replaced(latin, WITH_MARKS)).replaceAll("[^a-z]", "");
        return replaced(replaced(plain, WRITTEN_OTHERWISE), HEARD_ALIKE);
    }

    private static String replaced(String text, Map<Pattern, String> by) {
        String replaced = text;
        for (Map.Entry<Pattern, String> one : by.entrySet()) {
            replaced = one.getKey().matcher(replaced).replaceAll(one.getValue());
        }
        return replaced;
    }

    private static Map<Pattern, String> inOrder(String... pairs) {
        Map<Pattern, String> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return all;
    }
}
