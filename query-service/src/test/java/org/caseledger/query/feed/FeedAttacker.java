package org.caseledger.query.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Knows the feed as a subscriber gets it, code lists, the roster of centres and staff, and, as an insider who wants to know all others
 * would, the truth about the women: to tell whether anything the feed shows goes with anything it hides, beyond what types, order and
 * times tell. It is given more than it would have: calls, follow-ups and closings count as tied to their case.
 */
final class FeedAttacker {
    static final Set<String> WITHOUT_CASE = Set.of("FollowUpRecorded", "CaseClosed", "CaseReopened");
    private static final Pattern CENTRE = Pattern.compile("BR-[A-Z]{3}-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("BR-[A-Z]{3}-\\d\\d-\\d{4}-\\d\\d-\\d{6}|OSC/\\d+/\\d{4}");

    /**
     * @param shown what stands in the feed, {@code Event.field} or {@code Event.@attribute}
     * @param tells what is hidden and follows from it
     */
    record Finding(String shown, String tells) implements Comparable<Finding> {
        @Override
        public int compareTo(Finding other) {
            return toString().compareTo(other.toString());
        }
    }

    private final List<LogEvent> stored;
    private final List<JsonNode> truth;
    private final List<@Nullable String> caseOf = new ArrayList<>();
    private final Set<String> placeNames = new HashSet<>();
    private final Map<String, Map<String, String>> hidden;
    private final Map<String, Integer> serialOf = new HashMap<>();
    private List<SeenEvent> feed = List.of();

    /**
     * @param stored what the log says
     * @param isHidden whether {@code Event.field} is to stay unknown
     */
    FeedAttacker(List<LogEvent> stored, Predicate<String> isHidden) {
        this.stored = stored;
        this.truth = stored.stream()
                .map(event -> LedgerJson.mapper().readTree(event.payload()))
                .toList();
        tieToCases();
        List<SeenEvent> all = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            all.add(SeenEvent.of(
                    stored.get(i).type(), LedgerJson.mapper().createObjectNode().set("data", truth.get(i))));
        }
        this.hidden = byCase(all, isHidden);
    }

    JsonNode payload(int position) {
        return truth.get(position);
    }

    /** What of this feed, event by event, tells something hidden. */
    Set<Finding> findings(List<SeenEvent> shown) {
        feed = shown;
        Set<Finding> findings = direct();
        byCase(feed, name -> true).forEach((field, values) -> {
            if (new HashSet<>(values.values()).size() < values.size()) { // ids that each stand once sort no cases
                hidden.keySet().stream()
                        .filter(secret -> goTogether(values, secret))
                        .forEach(secret -> findings.add(new Finding(field, secret)));
            }
        });
        return findings;
    }

    /** Whether it tells this, or a part of it, or anything by name or by counting. */
    boolean finds(List<SeenEvent> shown, String secret) {
        feed = shown;
        List<String> parts = hidden.keySet().stream()
                .filter(name -> name.equals(secret) || name.startsWith(secret + "."))
                .toList();
        return !direct().isEmpty()
                || byCase(feed, name -> true).values().stream()
                        .anyMatch(values -> parts.stream().anyMatch(part -> goTogether(values, part)));
    }

    private Set<Finding> direct() {
        Set<Finding> findings = new TreeSet<>();
        literal(findings);
        singledOut(findings);
        counted(findings);
        countedByPlace(findings);
        gaps(findings);
        ties(findings);
        sameWoman(findings);
        return findings;
    }

    private boolean goTogether(Map<String, String> values, String secret) {
        Map<String, String> truths = hidden.getOrDefault(secret, Map.of());
        List<String> seen = new ArrayList<>();
        List<String> known = new ArrayList<>();
        values.forEach((one, value) -> {
            if (truths.containsKey(one)) {
                seen.add(value);
                known.add(truths.get(one));
            }
        });
        return Association.tells(seen, known);
    }

    private void tieToCases() {
        Map<String, String> calls = new HashMap<>();
        for (JsonNode event : truth) {
            if (event.has("callId") && event.has("caseId")) {
                calls.put(event.get("callId").asString(), event.get("caseId").asString());
            }
            for (String name : List.of("centre", "nameEn", "nameHi", "district", "staff", "worker")) {
                if (event.has(name) && event.get(name).isString()) {
                    placeNames.add(event.get(name).asString());
                }
            }
        }
        for (JsonNode event : truth) {
            String call = event.path("callId").asString("");
            if (event.has("serial")) {
                serialOf.put(event.get("caseId").asString(), event.get("serial").asInt());
            }
            caseOf.add(event.has("caseId") ? event.get("caseId").asString() : calls.get(call));
        }
    }

    /** First value of each field by case; a field that is there and absent by turns tells by its absence. */
    private Map<String, Map<String, String>> byCase(List<SeenEvent> events, Predicate<String> wanted) {
        Map<String, Set<String>> fields = new HashMap<>();
        events.forEach(event -> fields.computeIfAbsent(event.type(), t -> new TreeSet<>())
                .addAll(event.values().keySet()));
        Map<String, Map<String, String>> byField = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            SeenEvent event = events.get(i);
            String one = caseOf.get(i);
            if (one != null) {
                for (String field : fields.getOrDefault(event.type(), Set.of())) {
                    String name = event.type() + "." + field;
                    if (wanted.test(name)) {
                        byField.computeIfAbsent(name, n -> new LinkedHashMap<>())
                                .putIfAbsent(one, event.values().getOrDefault(field, "absent"));
                    }
                }
            }
        }
        return byField;
    }

    private void each(Visitor visitor) {
        for (int i = 0; i < feed.size(); i++) {
            for (Map.Entry<String, String> value : feed.get(i).values().entrySet()) {
                String name = feed.get(i).type() + "." + value.getKey();
                visitor.visit(i, name, value.getValue());
            }
        }
    }

    private interface Visitor {
        void visit(int position, String name, String value);
    }

    /** A place, a number or a member of staff by name. */
    private void literal(Set<Finding> findings) {
        each((position, name, value) -> {
            String text = SeenEvent.readable(value);
            if (placeNames.contains(text) || CENTRE.matcher(text).find()) {
                findings.add(new Finding(name, "place"));
            }
            if (NUMBER.matcher(text).find()) {
                findings.add(new Finding(name, "number"));
            }
        });
    }

    /** A commissioning that is like no other, by a roster everybody may read. */
    private void singledOut(Set<Finding> findings) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        each((position, name, value) -> {
            if (name.startsWith("CentreCommissioned.") && !name.matches(".*@(eventid|leaf)")) {
                counts.computeIfAbsent(name, n -> new HashMap<>()).merge(value, 1, Integer::sum);
            }
        });
        counts.forEach((name, values) -> {
            if (values.size() > 1 && values.containsValue(1)) {
                findings.add(new Finding(name, "place"));
            }
        });
    }

    /** Registrations that agree in one value, counted in order: is the count the serial? */
    private void counted(Set<Finding> findings) {
        Map<String, Integer> right = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        each((position, name, value) -> {
            Integer serial = serialOf.get(caseOf.get(position));
            if (serial != null && name.matches("(RegistrationNumberIssued|CaseRegistered)\\..*")) {
                int count = counts.merge(name + value, 1, Integer::sum);
                right.merge(name, count == serial || value.equals(serial.toString()) ? 1 : 0, Integer::sum);
            }
        });
        right.forEach((name, hits) -> {
            if (hits > serialOf.size() / 4) {
                findings.add(new Finding(name, "number"));
            }
        });
    }

    /**
     * A centre's stream holds little but its registrations: the place in it is the serial and something that seldom changes. How many cases
     * came forward on paper is no secret there.
     */
    private void countedByPlace(Set<Finding> findings) {
        Map<Long, Integer> differences = new HashMap<>();
        Map<String, Long> papers = new HashMap<>();
        for (int i = 0; i < feed.size(); i++) {
            String centre = stored.get(i).aggregate();
            if (feed.get(i).type().equals("PaperNumberTaken")) {
                papers.merge(centre, 1L, Long::sum);
            }
            String place = feed.get(i).values().get("@aggregatesequence");
            if (place != null && feed.get(i).type().equals("RegistrationNumberIssued")) {
                int serial = truth.get(i).get("serial").asInt();
                differences.merge(Long.parseLong(place) - serial - papers.getOrDefault(centre, 0L), 1, Integer::sum);
            }
        }
        if (differences.values().stream().anyMatch(hits -> hits > serialOf.size() / 10)) {
            findings.add(new Finding("RegistrationNumberIssued.@aggregatesequence", "number"));
        }
    }

    /** Places in a case's stream that nobody sees were a follow-up, a closing or a reopening. */
    private void gaps(Set<Finding> findings) {
        Map<String, Long> last = new HashMap<>();
        for (int i = 0; i < feed.size(); i++) {
            String place = feed.get(i).values().get("@aggregatesequence");
            if (place != null && Objects.equals(stored.get(i).aggregateType(), "Case")) {
                Long before = last.put(caseOf.get(i), Long.parseLong(place));
                if (before != null && Long.parseLong(place) > before + 1) {
                    findings.add(new Finding(feed.get(i).type() + ".@aggregatesequence", "case of a follow-up"));
                }
            }
        }
    }

    /** Ids of cases where they tie something to her that is not to be tied. */
    private void ties(Set<Finding> findings) {
        Set<String> cases = new HashSet<>(caseOf);
        Set<String> stays = new HashSet<>();
        truth.forEach(event -> stays.add(event.path("stayId").asString("")));
        each((position, name, value) -> {
            if (feed.get(position).type().equals("ChildrenAdmitted")
                    && (cases.contains(value) || stays.contains(value))) {
                findings.add(new Finding(name, "children"));
            } else if (cases.contains(value) && !value.equals(caseOf.get(position))) {
                findings.add(new Finding(name, "another case"));
            } else if (cases.contains(value) && feed.get(position).type().startsWith("Call")) {
                findings.add(new Finding(name, "case of a call"));
            } else if (cases.contains(value)
                    && WITHOUT_CASE.contains(feed.get(position).type())) {
                findings.add(new Finding(name, tellsDeath(position) ? "death" : "case of a follow-up"));
            }
        });
    }

    /** A follow-up directly followed by a closing. */
    private boolean tellsDeath(int position) {
        int first = feed.get(position).type().equals("CaseClosed") ? position - 1 : position;
        return feed.get(first).type().equals("FollowUpRecorded")
                && feed.get(first + 1).type().equals("CaseClosed")
                && truth.get(first).get("outcome").asString().equals("DECEASED");
    }

    /** A value that few cases share, and those are of the same woman. */
    private void sameWoman(Set<Finding> findings) {
        Map<String, String> womanOf = new HashMap<>();
        for (JsonNode event : truth) {
            if (event.has("subjectId")) {
                womanOf.put(
                        event.get("caseId").asString(), event.get("subjectId").asString());
            }
        }
        Map<String, Map<String, String>> first = new HashMap<>();
        Map<String, int[]> pairs = new HashMap<>();
        each((position, name, value) -> {
            String one = caseOf.get(position);
            String other = one == null
                    ? null
                    : first.computeIfAbsent(name, n -> new HashMap<>()).putIfAbsent(value, one);
            if (other != null && !other.equals(one)) {
                boolean same = Objects.equals(womanOf.get(other), womanOf.get(one));
                pairs.computeIfAbsent(name, n -> new int[2])[same ? 0 : 1]++;
            }
        });
        pairs.forEach((name, found) -> {
            if (found[0] >= 2 && found[0] > found[1]) {
                findings.add(new Finding(name, "same woman"));
            }
        });
    }
}
