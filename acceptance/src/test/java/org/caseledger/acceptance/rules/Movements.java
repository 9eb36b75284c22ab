package org.caseledger.acceptance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The movements of a case that stand, oldest first, worked out from types and days and never from postings. */
record Movements(List<Movement> inOrder) {
    static final String OUTSIDE = "OUTSIDE";

    /** @param reason as postings spell it */
    record Movement(Entry entry, String fromCentre, String centre, String from, String to, String reason) {
        String status() {
            return to.contains("/") ? "CLOSED" : to;
        }
    }

    static Movements of(KnownCase it) {
        List<Movement> moved = new ArrayList<>();
        it.standing().filter(Entry::moves).forEach(entry -> moved.add(next(entry, moved)));
        return new Movements(moved);
    }

    Movement newest() {
        return inOrder.get(inOrder.size() - 1);
    }

    private static Movement next(Entry entry, List<Movement> before) {
        if (before.isEmpty()) {
            String centre = entry.text("centre");
            boolean registered = entry.is("CaseRegistered");
            return new Movement(
                    entry,
                    centre,
                    centre,
                    OUTSIDE,
                    registered ? "REGISTERED" : entry.text("status"),
                    registered ? "REGISTERED" : "BROUGHT_FORWARD");
        }
        Movement last = before.get(before.size() - 1);
        String to = switch (entry.fact().type()) {
            case "CoordinationStarted" -> "COORDINATION";
            case "CaseResolved" -> "UNDER_FOLLOW_UP";
            case "CaseClosed" ->
                (last.to().equals("UNDER_FOLLOW_UP") ? "CLOSED_RESOLVED/" : "CLOSED_UNRESOLVED/")
                        + entry.text("reason");
            case "TransferAccepted" -> last.to();
            default -> "IN_SERVICE";
        };
        String centre = entry.is("TransferAccepted") ? entry.text("to") : last.centre();
        return new Movement(entry, last.centre(), centre, last.to(), to, reason(entry, before));
    }

    private static String reason(Entry entry, List<Movement> before) {
        return switch (entry.fact().type()) {
            case "CoordinationStarted" -> "COORDINATION_STARTED";
            case "CoordinationEnded" -> "COORDINATION_ENDED";
            case "CaseResolved" -> wasResolved(before) ? "RESOLVED_AGAIN" : "RESOLVED";
            case "CaseReopened" -> "REOPENED";
            case "CaseClosed" -> "CLOSED";
            case "TransferAccepted" -> "TRANSFERRED_IN";
            default -> "SERVICE_BEGUN";
        };
    }

    /** A case brought forward after its resolution has had its first. */
    private static boolean wasResolved(List<Movement> before) {
        return before.stream().anyMatch(movement -> movement.to().equals("UNDER_FOLLOW_UP"));
    }

    /** What the books have to say of this case. */
    Map<Booked, Integer> postings() {
        Map<Booked, Integer> postings = new HashMap<>();
        boolean struckOff = newest().entry().is("CaseClosed")
                && Words.STRIKES_OFF.contains(newest().entry().text("reason"));
        for (Movement movement : inOrder) {
            Booked booked = booked(movement);
            boolean takenBack = struckOff && booked.reason().equals("RESOLVED");
            postings.merge(takenBack ? booked.becauseOf("RESOLVED_STRUCK_OFF") : booked, 1, Integer::sum);
            if (movement.entry().is("TransferAccepted")) {
                postings.merge(out(booked, movement.fromCentre()), 1, Integer::sum);
            }
        }
        return postings;
    }

    private Booked booked(Movement movement) {
        Entry begun = inOrder.get(0).entry();
        boolean numbered = begun.is("CaseRegistered");
        return new Booked(
                movement.centre(),
                numbered ? begun.text("centre") : "",
                numbered ? begun.text("occurredOn") : "",
                movement.entry().is("TransferAccepted") ? OUTSIDE : movement.from(),
                movement.to(),
                movement.entry().text("occurredOn"),
                movement.reason(),
                movement.entry().is("CaseResolved") ? movement.entry().text("outcome") : "");
    }

    private static Booked out(Booked in, String centre) {
        return new Booked(centre, in.origin(), in.cohort(), in.to(), OUTSIDE, in.on(), "TRANSFERRED_OUT", in.outcome());
    }
}
