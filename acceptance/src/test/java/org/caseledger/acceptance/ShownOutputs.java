package org.caseledger.acceptance;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whatever the query service shows by a path that it describes itself, as data and as a file, to everybody who may see it. */
final class ShownOutputs {
    /** Of the log as it is at that moment, or of who has looked. */
    private static final List<String> OF_THE_MOMENT = List.of(
            "/stream",
            "/evidence",
            "/access",
            "/api/events",
            "/api/log/",
            "/api/proof/",
            "/api/ledger",
            "/api/reports/differences");

    private static final String KNOWN_AT = "knownAt";

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "/api/follow-ups", List.of("state=due", "state=overdue", "state=missed"),
            "/api/directions", List.of("state=open"),
            "/api/today", List.of("centre=" + "{centre}"),
            "/api/access-reports/affected", List.of("person=nobody"));

    private final RunningLedger ledger;
    private final List<String> readers;
    private final String centre;
    private final List<String> cases;

    ShownOutputs(RunningLedger ledger, List<String> readers, String centre, List<String> cases) {
        this.ledger = ledger;
        this.readers = readers;
        this.centre = centre;
        this.cases = cases;
    }

    /** Of all that can be asked about an earlier knowledge, as of this position. */
    Map<String, String> asKnownAt(long position) {
        return of(parameters -> parameters.containsKey(KNOWN_AT), KNOWN_AT + "=" + position);
    }

    /** As it is now. */
    Map<String, String> now() {
        return of(parameters -> !parameters.getOrDefault(KNOWN_AT, false), "");
    }

    /** @param asked of which paths, by their parameters and whether each must be given */
    private Map<String, String> of(Predicate<Map<String, Boolean>> asked, String query) {
        Map<String, String> shown = new TreeMap<>();
        JsonNode document = RunningLedger.JSON.readTree(
                ledger.get(ledger.queryUrl(), "/v3/api-docs", "auditor").body());
        document.path("paths").properties().forEach(path -> {
            Map<String, Boolean> parameters = new TreeMap<>();
            path.getValue()
                    .at("/get/parameters")
                    .forEach(parameter -> parameters.put(
                            parameter.path("name").asString(),
                            parameter.path("required").asBoolean()));
            if (path.getValue().has("get") && asked.test(parameters) && !isOfTheMoment(path.getKey())) {
                addresses(path.getKey(), query, parameters.containsKey("format"))
                        .forEach(address -> add(shown, address));
            }
        });
        return shown;
    }

    private static boolean isOfTheMoment(String path) {
        return OF_THE_MOMENT.stream().anyMatch(path::contains);
    }

    private List<String> addresses(String path, String query, boolean asFile) {
        List<String> addresses = new ArrayList<>();
        Stream<String> concrete = path.startsWith("/api/cases/{id}")
                ? cases.stream().map(one -> path.replace("/api/cases/{id}", one))
                : Stream.of(path.replace("/api/centres/{id}", "/api/centres/" + centre));
        concrete.filter(address -> !address.contains("{")).forEach(address -> {
            for (String required : REQUIRED.getOrDefault(path, List.of(""))) {
                String asked = address + "?" + required.replace("{centre}", centre) + "&" + query;
                addresses.add(asked);
                if (asFile) {
                    addresses.add(asked + "&format=csv");
                }
            }
        });
        return addresses;
    }

    private void add(Map<String, String> shown, String address) {
        for (String reader : readers) {
            HttpResponse<String> answer = ledger.getPatiently(address, reader);
            if (answer.statusCode() == 200) {
                shown.put(reader + " " + address, answer.body());
            } else if (answer.statusCode() != 403 && answer.statusCode() != 404) {
                throw new AssertionError(address + " answered " + answer.statusCode() + ": " + answer.body());
            }
        }
    }
}
