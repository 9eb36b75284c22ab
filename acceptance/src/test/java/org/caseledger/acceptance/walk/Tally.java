package org.caseledger.acceptance.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was answered to how many requests, and what should never have been. */
public final class Tally {
    /** Refusals with a code; everything else that is no success is a fault. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 409, 412, 422, 428);

    private int accepted;
    private int refused;
    private final Map<String, Integer> codes = new TreeMap<>();
    private final Map<String, Integer> acceptedByPath = new TreeMap<>();
    private final Set<String> notThereYet = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    synchronized void count(Request request, Answer answer) {
        if (answer.accepted()) {
            accepted++;
            acceptedByPath.merge(request.template(), 1, Integer::sum);
            return;
        }
        refused++;
        codes.merge(answer.status() + " " + answer.code(), 1, Integer::sum);
        if (answer.status() == 404 && answer.code().equals("NOT_FOUND")) {
            notThereYet.add(request.template());
        }
        boolean told = !answer.code().isEmpty()
                && !answer.text("title").isBlank()
                && !answer.text("detail").isBlank()
                && answer.body().path("status").asInt() == answer.status();
        if (!told || !REFUSALS.contains(answer.status())) {
            fault(request, answer, "no refusal with code, title and detail");
        }
    }

    synchronized void fault(Request request, Answer answer, String what) {
        faults.add(request.path() + " " + request.body() + " by " + request.user() + " was answered " + answer.status()
                + " " + answer.body() + ": " + what);
    }

    public int requests() {
        return accepted + refused;
    }

    public int accepted() {
        return accepted;
    }

    public int refused() {
        return refused;
    }

    /** How often each status and code was answered. */
    public Map<String, Integer> codes() {
        return codes;
    }

    public Map<String, Integer> acceptedByPath() {
        return acceptedByPath;
    }

    /** Paths that the service does not know. */
    public Set<String> notThereYet() {
        return notThereYet;
    }

    /** Answers that should never be given. */
    public List<String> faults() {
        return faults;
    }
}
