package org.caseledger.query.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.events.Code;
import org.caseledger.query.testing.RunningQueryService;

/** Values that a parameter may have, and such as it may not. */
final class ParameterValues {
    /** Nobody's, but as somebody might write it. */
    static final String PERSONAL = "Radha-Devi-98350";

    private static final List<String> IMPOSSIBLE_DAYS =
            List.of("2025-02-30", "1899-12-31", "2200-01-01", "+999999999-12-31", "-999999999-01-01", "2025-6-1");

    /** By name, where the type does not tell. */
    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("centre", RunningQueryService.PATNA),
            Map.entry("district", "PAT"),
            Map.entry("person", "case-worker-1"),
            Map.entry("worker", "case-worker-1"),
            Map.entry("number", "BR-PAT-01-2025"),
            Map.entry("knownAt", "2025-06-02"),
            Map.entry("at", "2025-06-02"),
            Map.entry("asOf", "2025-06-02"),
            Map.entry("by", "month"),
            Map.entry("of", "registered"),
            Map.entry("and", "category"),
            Map.entry("each", "centre"),
            Map.entry("reached", "served"),
            Map.entry("format", "json"),
            Map.entry("lang", "hi"),
            Map.entry("type", "CaseRegistered"),
            Map.entry("centreWeeks", "registered"),
            Map.entry("direction", "in"),
            Map.entry("lastEventId", "0"),
            Map.entry("lastEventLeaf", ""),
            Map.entry("since", "1"),
            Map.entry("min-position", "0"));

    private ParameterValues() {}

    static List<String> right(Read read, String name, Class<?> type) {
        if (name.equals("state")) {
            return List.of(
                    read.path().equals("/api/follow-ups")
                            ? "due"
                            : read.path().contains("transfers") || read.path().contains("referrals")
                                    ? "awaiting"
                                    : "open");
        }
        if (name.equals("by") && read.path().equals("/api/referrals/counts")) {
            return List.of("partner");
        }
        if (name.equals("by") && read.path().equals("/api/access-reports/looks")) {
            return List.of("person", "centre", "hour");
        }
        if (name.equals("kind") && read.path().equals("/api/disposals")) {
            return List.of("resolved");
        }
        if (RIGHT.containsKey(name)) {
            return List.of(RIGHT.get(name));
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> ((Code) constant).code())
                    .toList();
        }
        if (type == LocalDate.class) {
            return List.of("2025-06-02");
        }
        return List.of(type == Boolean.class || type == boolean.class ? "true" : "1");
    }

    static List<String> wrong(String name, Class<?> type) {
        if (type == LocalDate.class || name.equals("asOf")) {
            return withEmpty(IMPOSSIBLE_DAYS);
        }
        return switch (name) {
            case "knownAt" ->
                Stream.concat(
                                IMPOSSIBLE_DAYS.stream(),
                                Stream.of(
                                        "+1000000000-12-31T23:59:59.999999999Z",
                                        "-1000000000-01-01T00:00:00Z",
                                        "0000-01-01T00:00:00Z",
                                        "9999-12-31T23:59:59Z",
                                        "99999999999999999999",
                                        "999999999999",
                                        "-1",
                                        "2025-06-30T12:00:00+5:30",
                                        ""))
                        .toList();
            case "centre" -> List.of("BR-PAT-99", "PAT", "", PERSONAL);
            case "district" -> List.of("XXX", "Patna", "", PERSONAL);
            case "person" -> List.of("राधा", "Radha Devi", "", " ");
            case "worker" -> List.of("case-worker-999", "", PERSONAL);
            case "number" -> List.of("br-pat-01", "BR-PATNA", "OSC/12/20222", "%", "", PERSONAL);
            case "min-position" -> List.of("-2", "+5", "1.5", "9999999999999999999", "", PERSONAL);
            case "lastEventId", "lastEventLeaf", "type" -> List.of(PERSONAL); // empty is their beginning
            default -> List.of(PERSONAL, "", " ");
        };
    }

    private static List<String> withEmpty(List<String> values) {
        return Stream.concat(values.stream(), Stream.of("")).toList();
    }
}
