package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.command.allowedactions.AllowedCommands;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.access.AccessScope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * In every state that the stories reach, each action that an answer allows is sent and accepted, and each other one is sent and refused,
 * or was true already; of both some that a seed draws, and with {@code --full} all by the administrator and by some others. The local store is enough: what is decided does not depend on it.
 */
@BesideOthers
class EveryActionTest extends OneStoreStoryTest {
    /** Those in which most differs; the others with {@code -Dcaseledger.full=true}. */
    private static final Set<String> SHORT = Set.of(
            "registered",
            "classified",
            "referred",
            "in shelter",
            "coordinated",
            "under follow-up",
            "monitored to the end",
            "closed",
            "closed for good",
            "asked to be taken",
            "held");

    private static final LocalDate LONG_AGO = TODAY.minusDays(230);
    private static final Pattern REFERRAL = Pattern.compile("/referrals/[0-9a-f-]{36}/");

    private static final DemoUser ADMINISTRATOR_C = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, C);
    private static final DemoUser LEGAL_A = DemoUser.atCentre(Role.PARA_LEGAL_PERSONNEL, A);

    /** Those beside the administrator, who may most. */
    private static final List<DemoUser> OTHERS = List.of(
            WORKER_A,
            NIGHT_SHIFT_A,
            LEGAL_A,
            DISTRICT,
            WORKER_B,
            HELPLINE,
            OFFICER,
            ADMINISTRATOR_C,
            WORKER_C,
            ADMINISTRATOR_B,
            DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false));

    /** Of those that are not allowed, in each state and by each user. */
    private static final int REFUSED = 10;
    /** By the administrator, beside what nobody could do before; by others one. */
    private static final int TRIED_AGAIN = 2;

    private final Random random = Tries.seeded("every action");
    private final Map<String, Supplier<String>> states = new LinkedHashMap<>();

    EveryActionTest() {
        states.put("registered", this::registeredToday);
        states.put("registered long ago", () -> registered(WORKER_A, FIRST_DAY));
        states.put("in service", this::inService);
        states.put("classified", this::isClassified);
        states.put(
                "of a girl",
                () -> then(
                        registered(WORKER_A, TODAY, "UNDER_18"),
                        "/classification",
                        "\"categories\":[\"SEXUAL_ABUSE\"],\"gbvimsType\":\"sexual_assault\"",
                        "/services",
                        FOOD));
        states.put("requested", () -> then(inService(), "/service-requests", "\"service\":\"LEGAL_AID\""));
        states.put("referred", this::referred);
        states.put("referred and taken", () -> {
            String path = referred();
            ok(post(path + "/referrals/" + newest(path) + "/acceptance", "{\"reportedBy\":\"PARTNER\"}", WORKER_A));
            return path;
        });
        states.put("referred and done", () -> {
            String path = referred();
            ok(post(path + "/referrals/" + newest(path) + "/completion", "{\"reportedBy\":\"PARTNER\"}", WORKER_A));
            return path;
        });
        states.put("in shelter", () -> then(isClassified(), "/shelter", "\"girls\":1"));
        states.put(
                "left shelter",
                () -> then(isClassified(), "/shelter", "", "/shelter/exit", "\"exit\":\"CHOSEN_HOME\""));
        states.put("coordinated", this::coordinated);
        states.put("coordination over", () -> then(coordinated(), "/coordination/end", ""));
        states.put("under follow-up", this::underFollowUp);
        states.put("monitored to the end", this::monitored);
        states.put("reopened", () -> then(underFollowUp(), "/reopening", "\"reason\":\"SAME_MATTER\""));
        states.put("closed", () -> closed("RELOCATED"));
        states.put("closed for good", () -> closed("REGISTERED_IN_ERROR"));
        states.put("closed long ago", () -> {
            String path = registered(WORKER_A, FIRST_DAY);
            close(path, FIRST_DAY.plusDays(1), "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);
            return path;
        });
        states.put("asked to be taken", this::asked);
        states.put("asked while she stays", () -> then(asked(), "/shelter", ""));
        states.put("handed over", () -> {
            String path = asked();
            ok(post(path + "/transfer/acceptance", "{}", ADMINISTRATOR_B, "If-Match", versionOf(path)));
            return path;
        });
        states.put("not handed over", () -> {
            String path = asked();
            ok(post(path + "/transfer/declination", "{\"reason\":\"NO_CAPACITY\"}", ADMINISTRATOR_B));
            return path;
        });
        states.put(
                "put right",
                () -> then(
                        isClassified(),
                        "/corrections",
                        "\"entry\":0,\"field\":\"ageBand\",\"value\":\"35_44\",\"reason\":\"WRONG_CODE\"",
                        "/voidings",
                        "\"entry\":2,\"reason\":\"WRONG_CASE\""));
        states.put("resolution taken back", () -> {
            String path = underFollowUp();
            return then(path, "/voidings", "\"entry\":3,\"reason\":\"WRONG_CASE\"");
        });
        states.put("held", () -> {
            String path = registeredToday();
            ok(post(path + "/legal-holds", "{\"reason\":\"COURT_PROCEEDING\"}", ADMINISTRATOR_A));
            return path;
        });
    }

    @Override
    String database() {
        return "every_action";
    }

    @Test
    void what_an_answer_allows_is_accepted_and_nothing_else_is() {
        if (!isEnough()) {
            return;
        }
        for (String centre : List.of(A, B, C)) {
            post(
                    "/api/centres/" + centre + "/staff",
                    "{\"staff\":\"case-worker-17\",\"role\":\"CASE_WORKER\"}",
                    OFFICER);
        }
        SoftAssertions softly = new SoftAssertions();
        Set<String> accepted = new LinkedHashSet<>();
        MinimalBodies bodies = new MinimalBodies(idOf(registered(WORKER_A, TODAY)), C);
        int turn = random.nextInt(OTHERS.size());
        for (Map.Entry<String, Supplier<String>> state : states.entrySet()) {
            if (!Tries.ALL && !SHORT.contains(state.getKey())) {
                continue;
            }
            tryAll(softly, state, ADMINISTRATOR_A, true, accepted, bodies);
            String path = state.getValue().get();
            DemoUser inTurn = OTHERS.get(turn++ % OTHERS.size());
            for (DemoUser other : OTHERS) {
                boolean isItsTurn = other.equals(inTurn);
                if (isItsTurn || !accepted.containsAll(kinds(allowed(path, other)))) {
                    tryAll(softly, state, other, isItsTurn, accepted, bodies);
                }
            }
        }
        softly.assertThat(accepted).as("tried and accepted somewhere").containsAll(commands());
        softly.assertAll();
    }

    private void tryAll(
            SoftAssertions softly,
            Map.Entry<String, Supplier<String>> state,
            DemoUser user,
            boolean alsoWhatIsNotAllowed,
            Set<String> accepted,
            MinimalBodies bodies) {
        String path = state.getValue().get();
        Set<String> allowed = allowed(path, user);
        if (alsoWhatIsNotAllowed) {
            everyOtherIsRefused(softly, state.getKey(), path, user, allowed, bodies);
        }
        for (String action : toTry(allowed, user, accepted)) {
            accepted.add(commandOf(action));
            isAccepted(softly, state.getKey(), path, user, action, bodies);
            if (!kinds(allowed(path, user)).equals(kinds(allowed))) {
                path = state.getValue().get();
            }
        }
    }

    @Test
    void an_answer_tells_the_status_that_the_command_left_and_the_plan() {
        if (!isEnough()) {
            return;
        }
        String path = isClassified();
        String key = "resolved-" + idOf(path);
        Answer resolved = ok(post(
                path + "/resolution",
                "{\"outcome\":\"DUES_RECOVERED\",\"agreedByWoman\":true}",
                WORKER_A,
                "If-Match",
                versionOf(path),
                "Idempotency-Key",
                key));
        ok(post(path + "/reopening", "{\"reason\":\"SAME_MATTER\"}", WORKER_A));
        Answer again = ok(post(
                path + "/resolution",
                "{\"outcome\":\"DUES_RECOVERED\",\"agreedByWoman\":true}",
                WORKER_A,
                "If-Match",
                versionOf(path),
                "Idempotency-Key",
                key));

        assertThat(resolved.text("status")).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(resolved.json().at("/plan/from").asString()).isEqualTo(TODAY.toString());
        assertThat(resolved.json().at("/plan/slots/0").asString())
                .isEqualTo(TODAY.plusDays(7).toString());
        assertThat(actions(resolved)).contains("RecordFollowUp", "ReopenCase").doesNotContain("ResolveCase");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().get("status")).isEqualTo(resolved.json().get("status"));
        assertThat(again.json().get("plan")).isEqualTo(resolved.json().get("plan"));
        assertThat(actions(again))
                .as("as things stand now")
                .contains("StartCoordination")
                .doesNotContain("ReopenCase");
    }

    /**
     * Name and path of each action that the caller is told; none where the case is not seen. Who works at night acts also on cases of which she
     * need not know how they stand: she is told it with the answer to what she did.
     */
    private Set<String> allowed(String path, DemoUser user) {
        Answer seen = get(path, user);
        if (seen.status() == 404 && user.equals(NIGHT_SHIFT_A)) {
            return toldWithAnAnswer(path, user);
        }
        Set<String> allowed = new LinkedHashSet<>();
        for (JsonNode action : seen.json().path("allowedActions")) {
            assertThat(action.path("method").asString()).isEqualTo("POST");
            allowed.add(action.path("command").asString() + " "
                    + action.path("path").asString());
        }
        return allowed;
    }

    private Set<String> toldWithAnAnswer(String path, DemoUser user) {
        CommandPaths paths = service.bean(CommandPaths.class);
        AccessScope who =
                new AccessScope(user.actor(), Set.of(user.role()), Set.copyOf(user.centres()), user.district(), false);
        long version = Long.parseLong(versionOf(path).replace("\"", ""));
        return service.bean(AllowedCommands.class).of(idOf(path), version, who, TODAY).acceptable().stream()
                .map(paths::actionOf)
                .map(action -> action.command() + " " + action.path())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void everyOtherIsRefused(
            SoftAssertions softly,
            String state,
            String path,
            DemoUser user,
            Set<String> allowed,
            MinimalBodies bodies) {
        String referral = newest(path);
        String before = versionOf(path);
        List<Write> others = writes().stream()
                .filter(write -> !allowed.contains(write.command() + " " + to(write, path, referral)))
                .toList();
        for (Write write : Tries.drawn(random, REFUSED, others)) {
            for (String body : drawn(bodies.of(write.command()), user)) {
                Answer answer = post(to(write, path, referral), body, user, "If-Match", before);
                if (answer.status() < 300) {
                    softly.assertThat(versionOf(path))
                            .as("%s: %s by %s with %s: %s", state, write, user.actor(), body, answer.json())
                            .isEqualTo(before);
                }
            }
        }
        softly.assertThat(versionOf(path))
                .as("%s: what was refused to %s", state, user.actor())
                .isEqualTo(before);
    }

    private String to(Write write, String path, String referral) {
        return write.pattern().replace("{id}", idOf(path)).replace("{referral}", referral);
    }

    /** What could be said with a command that is not allowed: one of it, and with {@code --full} all in each state by the administrator. */
    private List<String> drawn(List<String> bodies, DemoUser user) {
        return Tries.ALL && user.equals(ADMINISTRATOR_A) ? bodies : List.of(bodies.get(random.nextInt(bodies.size())));
    }

    /** What nobody could do before, and some of the rest; all with {@code --full}. */
    private List<String> toTry(Set<String> allowed, DemoUser user, Set<String> accepted) {
        List<String> done = allowed.stream()
                .filter(action -> accepted.contains(commandOf(action)))
                .toList();
        int again = user.equals(ADMINISTRATOR_A) ? TRIED_AGAIN : 1;
        return Stream.concat(
                        allowed.stream().filter(action -> !done.contains(action)),
                        Tries.drawn(random, again, done).stream())
                .toList();
    }

    private static String commandOf(String action) {
        return action.substring(0, action.indexOf(' '));
    }

    private void isAccepted(
            SoftAssertions softly, String state, String path, DemoUser user, String action, MinimalBodies bodies) {
        String[] named = action.split(" ");
        String to = REFERRAL.matcher(named[1].replaceFirst("/api/cases/[0-9a-f-]{36}", path))
                .replaceFirst("/referrals/" + newest(path) + "/");
        List<JsonNode> answers = new ArrayList<>();
        String before = versionOf(path);
        for (String body : bodies.of(named[0])) {
            answers.add(post(to, body, user, "If-Match", before).json());
            if (!versionOf(path).equals(before)) {
                return;
            }
        }
        softly.assertThat(answers)
                .as("%s: %s by %s is allowed and refused", state, to, user.actor())
                .isEmpty();
    }

    /** Without paths: what moves a case no further is tried on the same one. */
    private static List<String> kinds(Set<String> actions) {
        return actions.stream().map(EveryActionTest::commandOf).sorted().toList();
    }

    private List<Write> writes() {
        return Write.all(service).stream().filter(EveryActionTest::isOfCase).toList();
    }

    private Set<String> commands() {
        Set<String> commands = new LinkedHashSet<>();
        writes().forEach(write -> commands.add(write.command()));
        return commands;
    }

    private static boolean isOfCase(Write write) {
        Sends sends = write.handler().getMethodAnnotation(Sends.class);
        return sends != null && CaseCommand.class.isAssignableFrom(sends.value());
    }

    private static List<String> actions(Answer answer) {
        return answer.json()
                .get("allowedActions")
                .valueStream()
                .map(action -> action.get("command").asString())
                .toList();
    }

    private String registeredToday() {
        return registered(WORKER_A, TODAY);
    }

    private String inService() {
        return then(registeredToday(), "/services", FOOD);
    }

    private String isClassified() {
        return then(inService(), "/classification", DOMESTIC_VIOLENCE);
    }

    private String referred() {
        return then(
                isClassified(),
                "/referrals",
                "\"partner\":\"POLICE_STATION\",\"consentBy\":\"WOMAN\",\"reportedBy\":\"CENTRE_STAFF\"");
    }

    private String coordinated() {
        return then(isClassified(), "/coordination", "\"partners\":[\"POLICE_STATION\"]");
    }

    private String underFollowUp() {
        String path = isClassified();
        resolve(path, TODAY, "DUES_RECOVERED", WORKER_A);
        return path;
    }

    private String monitored() {
        LocalDate resolvedOn = LONG_AGO.plusDays(20);
        String path = resolved(WORKER_A, LONG_AGO, resolvedOn);
        LocalDate last = resolvedOn.plusMonths(6);
        ok(post(path + "/follow-ups", on(last, answering(last, "SAFE_AND_STABLE")), WORKER_A));
        return path;
    }

    private String closed(String reason) {
        String path = inService();
        close(path, TODAY, reason, ADMINISTRATOR_A);
        return path;
    }

    private String asked() {
        String path = inService();
        askForTransfer(path);
        return path;
    }

    /** Deeds of today by the worker: path and fields, and again. */
    private String then(String path, String... deeds) {
        for (int i = 0; i < deeds.length; i += 2) {
            Answer answer = post(path + deeds[i], "{" + deeds[i + 1] + "}", WORKER_A);
            assertThat(answer.status()).as(deeds[i] + answer.json()).isBetween(200, 201);
        }
        return path;
    }

    /** Id of its referral; one that is none where there is none. */
    private String newest(String path) {
        return typesOf(path).contains("CaseReferred")
                ? event(path, typesOf(path).indexOf("CaseReferred"), org.caseledger.events.CaseReferred.class)
                        .referralId()
                        .toString()
                : Write.NOBODY;
    }
}
