package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What happens around the cases: centres that stop and go on, staff, inspections, reviews, calls, publications. Speaks while no other
 * walker does, because it changes what they may.
 */
final class OfficerWalker {
    private static final String CENTRE = "/api/centres/{}";
    private static final String FINDINGS = "IN_ORDER POSTS_VACANT REGISTERS_INCOMPLETE SUPPLIES_MISSING";
    private static final String DIRECTIONS = "CLEAR_OVERDUE_FOLLOW_UPS FILL_VACANT_POSTS TRAIN_STAFF END_OVERSTAYS";
    private static final String DISPOSITIONS = "REGISTRABLE REGISTRABLE INFORMATION_GIVEN BLANK";

    /** Something with an id that a later request names. */
    private record Named(String id, String parent, String centre, LocalDate on) {}

    private final Dice dice;
    private final Situation situation;
    private final Door door;
    private final Mistakes mistakes;
    private final Function<String, JsonNode> reports;
    private final Supplier<List<Belief>> lives;

    /** Posted at every centre that has cases, from its first day on and never relieved: cases are given to them. */
    static final List<String> WORKERS = List.of("case-worker-1", "case-worker-2");

    private LocalDate changedOn;
    private final List<Named> posted = new ArrayList<>();
    private final List<Named> reviews = new ArrayList<>();
    private final List<Named> directions = new ArrayList<>();
    private final List<Named> calls = new ArrayList<>();
    private long emptyVersion;

    /** @param reports answers of the query service by path */
    OfficerWalker(
            long seed,
            Situation situation,
            Door door,
            Function<String, JsonNode> reports,
            Supplier<List<Belief>> lives) {
        this.dice = new Dice(seed);
        this.situation = situation;
        this.door = door;
        this.mistakes = new Mistakes(dice, situation);
        this.reports = reports;
        this.lives = lives;
        this.changedOn = situation.from.plusDays(60);
    }

    /** Opens the centres, long ago. */
    void commission() {
        for (String centre : Centres.ALL) {
            Answer answer = door.send(Request.of(
                    "/api/centres",
                    "",
                    User.STATE,
                    "district",
                    Centres.district(centre),
                    "number",
                    Integer.parseInt(centre.substring(7)),
                    "kind",
                    "SUB_DIVISION",
                    "nameEn",
                    "Centre " + centre,
                    "nameHi",
                    "केंद्र " + centre,
                    "occurredOn",
                    situation.from));
            if (!answer.accepted()) {
                throw new AssertionError("centre " + centre + " was not commissioned: " + answer.body());
            }
        }
    }

    /** Before the cases begin. */
    void postWorkers() {
        for (String centre : Centres.WITH_CASES) {
            for (String worker : WORKERS) {
                Answer answer = door.send(Request.of(
                        CENTRE + "/staff",
                        centre,
                        officer(centre),
                        "staff",
                        worker,
                        "role",
                        "CASE_WORKER",
                        "occurredOn",
                        situation.from));
                if (!answer.accepted()) {
                    throw new AssertionError(worker + " was not posted at " + centre + ": " + answer.body());
                }
            }
        }
    }

    void say(int requests) {
        for (int i = 0; i < requests; i++) {
            Request right = right();
            door.send(dice.oneIn(3) ? mistakes.make(right, dice.one(Centres.WITH_CASES)) : right);
        }
    }

    void closeEmptyCentre() {
        Request closing = Request.of(CENTRE + "/closure", Centres.EMPTY, User.STATE, "occurredOn", situation.today);
        door.send(closing);
        for (long version = 0; version <= emptyVersion; version++) {
            door.send(closing.ifMatch(version));
        }
    }

    private Request right() {
        return switch (dice.below(12)) {
            case 0 -> situation.caretakers.isEmpty() ? suspend() : reopen();
            case 1, 2 -> post();
            case 3 -> posted.isEmpty() ? post() : relieve();
            case 4 -> inspect();
            case 5 -> hold();
            case 6 -> reviews.isEmpty() ? hold() : direct();
            case 7 -> directions.isEmpty() ? hold() : comply();
            case 8 -> call();
            case 9 -> calls.isEmpty() ? call() : route();
            case 10 -> calls.isEmpty() ? call() : takeUp();
            default -> closeWhatIsBusy();
        };
    }

    private Request suspend() {
        String centre = dice.one(Centres.WITH_CASES);
        String caretaker = dice.one(Centres.WITH_CASES.stream()
                .filter(other -> !other.equals(centre))
                .toList());
        LocalDate on = later(20);
        return Request.of(CENTRE + "/suspension", centre, User.STATE, "caretaker", caretaker, "occurredOn", on)
                .then(answer -> {
                    situation.caretakers.put(centre, caretaker);
                    changedOn = on;
                });
    }

    private Request reopen() {
        String centre = situation.caretakers.keySet().iterator().next();
        LocalDate on = later(5);
        return Request.of(CENTRE + "/reopening", centre, User.STATE, "occurredOn", on)
                .then(answer -> {
                    situation.caretakers.remove(centre);
                    changedOn = on;
                });
    }

    /** Mostly today: what was registered since is not undone. */
    private LocalDate later(int days) {
        LocalDate day = dice.oneIn(4) ? dice.between(changedOn, changedOn.plusDays(days)) : situation.today;
        return day.isAfter(situation.today) ? situation.today : day;
    }

    private LocalDate anyDay() {
        return dice.between(situation.from, situation.today);
    }

    private Request post() {
        String centre = dice.one(Centres.ALL);
        String role = dice.one(User.STAFF);
        String staff = "staff-" + dice.below(100_000);
        LocalDate on = anyDay();
        return Request.of(CENTRE + "/staff", centre, officer(centre), "staff", staff, "role", role, "occurredOn", on)
                .then(answer -> {
                    posted.add(new Named(staff, role, centre, on));
                    seen(centre, answer);
                });
    }

    private Request relieve() {
        Named who = dice.one(posted);
        return Request.of(
                        CENTRE + "/staff/" + who.id + "/relief",
                        who.centre,
                        officer(who.centre),
                        "role",
                        who.parent,
                        "occurredOn",
                        dice.between(who.on, situation.today))
                .called(CENTRE + "/staff/{}/relief")
                .then(answer -> {
                    posted.remove(who);
                    seen(who.centre, answer);
                });
    }

    private Request inspect() {
        String centre = dice.one(Centres.ALL);
        return Request.of(
                        CENTRE + "/inspections",
                        centre,
                        officer(centre),
                        "findings",
                        List.of(dice.word(FINDINGS)),
                        "occurredOn",
                        anyDay())
                .then(answer -> seen(centre, answer));
    }

    private User officer(String centre) {
        return dice.oneIn(2) ? User.STATE : User.officerOf(centre);
    }

    private void seen(String centre, Answer answer) {
        if (centre.equals(Centres.EMPTY)) {
            emptyVersion = answer.version();
        }
    }

    private Request hold() {
        boolean ofState = dice.oneIn(3);
        String centre = dice.one(Centres.WITH_CASES);
        LocalDate on = anyDay();
        return Request.of(
                        "/api/reviews",
                        "",
                        ofState ? User.STATE : User.officerOf(centre),
                        "level",
                        ofState ? "STATE" : "DISTRICT",
                        "district",
                        ofState ? null : Centres.district(centre),
                        "from",
                        on.minusDays(7),
                        "to",
                        on.minusDays(1),
                        "occurredOn",
                        on)
                .then(answer -> reviews.add(new Named(answer.text("id"), "", centre, on)));
    }

    private Request direct() {
        Named review = dice.one(reviews);
        LocalDate on = dice.between(review.on, situation.today);
        return Request.of(
                        "/api/reviews/{}/directions",
                        review.id,
                        officer(review.centre),
                        "centre",
                        review.centre,
                        "direction",
                        dice.word(DIRECTIONS),
                        "dueOn",
                        on.plusDays(30),
                        "occurredOn",
                        on)
                .then(answer -> directions.add(new Named(answer.text("direction"), review.id, review.centre, on)));
    }

    private Request comply() {
        Named direction = dice.one(directions);
        return Request.of(
                        "/api/reviews/" + direction.parent + "/directions/{}/compliance",
                        direction.id,
                        User.administrator(direction.centre),
                        "occurredOn",
                        dice.between(direction.on, situation.today))
                .called("/api/reviews/{}/directions/{}/compliance");
    }

    private Request call() {
        LocalDate on = anyDay();
        return Request.of(
                        "/api/helpline-calls",
                        "",
                        User.HELPLINE,
                        "source",
                        "WOMEN_HELPLINE_181",
                        "callClass",
                        "EMERGENCY",
                        "disposition",
                        dice.word(DISPOSITIONS),
                        "district",
                        dice.one(Centres.DISTRICTS),
                        "occurredOn",
                        on)
                .then(answer -> calls.add(new Named(answer.text("id"), "", "", on)));
    }

    private Request route() {
        Named call = dice.one(calls);
        return Request.of(
                "/api/helpline-calls/{}/routing",
                call.id,
                User.HELPLINE,
                "centre",
                dice.one(Centres.WITH_CASES),
                "occurredOn",
                dice.between(call.on, situation.today));
    }

    private Request takeUp() {
        Named call = dice.one(calls);
        List<Belief> all = lives.get();
        String centre = all.isEmpty() ? Centres.EMPTY : dice.one(all).centre();
        String caseId = all.stream()
                .filter(it -> it.centre().equals(centre))
                .map(it -> it.id)
                .findFirst()
                .orElseGet(() -> dice.uuid().toString());
        return Request.of(
                "/api/helpline-calls/{}/take-up",
                call.id,
                User.staff("CASE_WORKER", centre),
                "centre",
                centre,
                "caseId",
                caseId,
                "occurredOn",
                dice.between(call.on, situation.today));
    }

    private Request closeWhatIsBusy() {
        return Request.of(CENTRE + "/closure", dice.one(Centres.WITH_CASES), User.STATE, "occurredOn", situation.today)
                .ifMatch((long) dice.below(400));
    }

    /** Publishes the oldest month that is not published, as the query service counts it now. */
    void publishAMonth() {
        LocalDate last = situation.publishedUntil();
        LocalDate from = last.equals(LocalDate.MIN) ? situation.from.withDayOfMonth(1) : last.plusDays(1);
        LocalDate to = from.plusMonths(1).minusDays(1);
        JsonNode report = reports.apply("/api/reports/periods?by=month");
        String month = from.toString().substring(0, 7);
        JsonNode figures = report.path("periods")
                .valueStream()
                .filter(period -> period.path("period").asString().equals(month))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figures of " + month + " in " + report));
        Map<String, Object> totals = new java.util.LinkedHashMap<>();
        for (String figure : List.of(
                "registered",
                "struckOff",
                "resolvedInPeriod",
                "resolvedAgainInPeriod",
                "reopenedInPeriod",
                "handedOver")) {
            totals.put(figure, figures.path(figure).asInt());
        }
        door.send(Request.of(
                        "/api/publications",
                        "",
                        User.STATE,
                        "kind",
                        "MONTH",
                        "period",
                        month,
                        "from",
                        from,
                        "to",
                        to,
                        "definition",
                        "2",
                        "position",
                        report.path("position").asLong(),
                        "totals",
                        totals)
                .then(answer -> situation.publishedUntil(to)));
    }
}
