package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.after;
import static org.caseledger.acceptance.rules.Check.atEnd;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The postings: each event's own, and what all of them come to. */
final class Books {
    static final List<Check> CHECKS = List.of(
            after(4, "the first posting of a movement is the movement", Books::firstIsMovement, ofMovements()),
            after(4, "the books of a case say what stands, and nothing else", Books::sayWhatStands, ofCases()),
            after(
                    4,
                    "every case stands in exactly one account of the centre that holds it",
                    Books::standsOnce,
                    ofCases()),
            atEnd(
                    4,
                    "registered, brought forward and transferred in are all there, per centre and day",
                    Books::balance),
            atEnd(4, "what one centre hands over another receives, per day", Books::nothingOnTheWay));

    private Books() {}

    private static String[] ofCases() {
        return Words.OF_CASES.toArray(String[]::new);
    }

    private static String[] ofMovements() {
        return Words.OF_CASES.stream()
                .filter(type -> !Words.PUTTING_RIGHT.contains(type))
                .toArray(String[]::new);
    }

    private static boolean firstIsMovement(Scene s) {
        List<JsonNode> postings = s.fact().postings();
        if (postings.isEmpty()) {
            return true;
        }
        Movements.Movement newest = s.it().movements().newest();
        Booked first = Booked.of(postings.get(0));
        return newest.entry().fact() == s.fact()
                && postings.get(0).path("n").asInt() == 1
                && first.centre().equals(newest.centre())
                && first.to().equals(newest.to())
                && first.reason().equals(newest.reason());
    }

    private static boolean sayWhatStands(Scene s) {
        return s.it().booked().equals(s.it().movements().postings());
    }

    private static boolean standsOnce(Scene s) {
        Map<String, Integer> accounts = new HashMap<>();
        s.it().booked().forEach((booked, n) -> {
            move(accounts, booked.centre() + " " + booked.from(), -n);
            move(accounts, booked.centre() + " " + booked.to(), n);
        });
        accounts.keySet().removeIf(account -> account.endsWith(" " + Movements.OUTSIDE));
        Movements.Movement newest = s.it().movements().newest();
        return accounts.equals(Map.of(newest.centre() + " " + newest.to(), 1));
    }

    private static void move(Map<String, Integer> accounts, String account, int n) {
        if (accounts.merge(account, n, Integer::sum) == 0) {
            accounts.remove(account);
        }
    }

    /** By days of happening: no account ever holds less than nothing, and what came is what stands and what went. */
    private static boolean balance(Scene s) {
        Map<String, TreeMap<LocalDate, Map<String, Integer>>> perCentre = new HashMap<>();
        s.world()
                .cases()
                .values()
                .forEach(it -> it.booked().forEach((booked, n) -> {
                    Map<String, Integer> ofDay = perCentre
                            .computeIfAbsent(booked.centre(), centre -> new TreeMap<>())
                            .computeIfAbsent(LocalDate.parse(booked.on()), day -> new HashMap<>());
                    ofDay.merge(booked.from(), -n, Integer::sum);
                    ofDay.merge(booked.to(), n, Integer::sum);
                    ofDay.merge("because " + booked.reason(), n, Integer::sum);
                }));
        return perCentre.values().stream().allMatch(Books::balancesEachDay);
    }

    private static boolean balancesEachDay(TreeMap<LocalDate, Map<String, Integer>> days) {
        Map<String, Integer> until = new HashMap<>();
        for (Map<String, Integer> day : days.values()) {
            day.forEach((what, n) -> until.merge(what, n, Integer::sum));
            int came = count(until, "because REGISTERED")
                    + count(until, "because BROUGHT_FORWARD")
                    + count(until, "because TRANSFERRED_IN");
            int stands = until.entrySet().stream()
                    .filter(account -> !account.getKey().startsWith("because ")
                            && !account.getKey().equals(Movements.OUTSIDE))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            boolean overdrawn = until.entrySet().stream()
                    .anyMatch(account -> !account.getKey().equals(Movements.OUTSIDE) && account.getValue() < 0);
            if (overdrawn || came != stands + count(until, "because TRANSFERRED_OUT")) {
                return false;
            }
        }
        return true;
    }

    private static int count(Map<String, Integer> counts, String what) {
        return counts.getOrDefault(what, 0);
    }

    private static boolean nothingOnTheWay(Scene s) {
        Map<String, Integer> onTheWay = new HashMap<>();
        s.world()
                .cases()
                .values()
                .forEach(it -> it.booked().forEach((booked, n) -> {
                    if (booked.reason().equals("TRANSFERRED_OUT")) {
                        onTheWay.merge(booked.on(), n, Integer::sum);
                    } else if (booked.reason().equals("TRANSFERRED_IN")) {
                        onTheWay.merge(booked.on(), -n, Integer::sum);
                    }
                }));
        return onTheWay.values().stream().allMatch(n -> n == 0);
    }
}
