package org.caseledger.query.casehistory;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with gaps for an event's fields: {@code Service provided: {service}}. A part in square brackets is said only if the event has
 * every field named in it: {@code Referred to {partner}[, consent by {consentBy}]}.
 */
record Sentence(String template) {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)\\}");

    String tell(Map<String, Object> fields, Language language) {
        String whole = OPTIONAL.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(isAnswered(part.group(1), fields) ? part.group(1) : ""));
        return GAP.matcher(whole).replaceAll(gap -> Matcher.quoteReplacement(fill(gap.group(1), fields, language)));
    }

    private static boolean isAnswered(String part, Map<String, Object> fields) {
        return GAP.matcher(part).results().allMatch(gap -> fields.containsKey(gap.group(1)));
    }

    private static String fill(String field, Map<String, Object> fields, Language language) {
        Object value = fields.get(field);
        if (value == null) {
            throw new IllegalStateException("the event has no " + field);
        }
        return FieldText.of(value, language);
    }
}
