package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same for a centre as {@link EveryActionTest} for a case. */
@BesideOthers
class EveryCentreActionTest extends OneStoreStoryTest {
    private static final String STAFF = "/staff/case-worker-17";

    /** Path behind the centre's, and a body with no more than must be said. */
    private static final Map<String, String[]> WRITES = new LinkedHashMap<>(Map.of(
            "PostStaff", new String[] {"/staff", "{\"staff\":\"case-worker-18\",\"role\":\"CASE_WORKER\"}"},
            "RelieveStaff", new String[] {STAFF + "/relief", "{\"role\":\"CASE_WORKER\"}"},
            "InspectCentre", new String[] {"/inspections", "{\"findings\":[\"IN_ORDER\"]}"},
            "SuspendCentre", new String[] {"/suspension", "{\"caretaker\":\"" + C + "\"}"},
            "ReopenCentre", new String[] {"/reopening", "{}"},
            "CloseCentre", new String[] {"/closure", "{}"}));

    /** After those of the stories. */
    private int number = Integer.parseInt(C.substring(7));

    private final Map<String, Consumer<String>> states = new LinkedHashMap<>();

    EveryCentreActionTest() {
        states.put("RUNNING", centre -> {});
        states.put("SUSPENDED", this::suspend);
        states.put("RUNNING again", centre -> {
            suspend(centre);
            ok(post(centre + "/reopening", "{}", OFFICER));
        });
        states.put("CLOSED", this::close);
        states.put("CLOSED while suspended", centre -> {
            suspend(centre);
            close(centre);
        });
    }

    @Override
    String database() {
        return "every_centre_action";
    }

    @Test
    void what_an_answer_about_a_centre_allows_is_accepted_and_nothing_else_is() {
        if (!isEnough()) {
            return;
        }
        SoftAssertions softly = new SoftAssertions();
        Set<String> accepted = new LinkedHashSet<>();
        states.forEach((state, reach) -> {
            for (DemoUser user : List.of(OFFICER, DISTRICT)) {
                WRITES.forEach((command, write) -> {
                    String centre = commissioned();
                    reach.accept(centre);
                    JsonNode now = toldBy(centre);
                    Set<String> allowed = allowed(centre, user);
                    String before = eTag(now);
                    softly.assertThat(now.path("state").asString()).isEqualTo(state.split(" ")[0]);

                    Answer answer = post(centre + write[0], write[1], user, "If-Match", before);

                    boolean changed = !eTag(toldBy(centre)).equals(before);
                    softly.assertThat(changed)
                            .as("%s: %s by %s: %s", state, command, user.actor(), answer.json())
                            .isEqualTo(allowed.contains(command + " " + centre + write[0]));
                    if (changed) {
                        accepted.add(command);
                    }
                });
            }
        });
        softly.assertThat(accepted).as("tried and accepted somewhere").isEqualTo(WRITES.keySet());
        softly.assertAll();
    }

    @Test
    void an_answer_about_a_publication_says_that_figures_can_be_published() {
        if (!isEnough()) {
            return;
        }
        String publication = created(post(
                "/api/publications",
                figures(TODAY.minusYears(1).withDayOfMonth(1), head())
                        .replace("{\"kind\"", "{\"acknowledgedDifference\":true,\"kind\""),
                OFFICER));

        assertThat(actions(get(publication, OFFICER).json())).containsExactly("PublishFigures /api/publications");
    }

    /** The district sees a centre where it posts its staff. */
    private Set<String> allowed(String centre, DemoUser user) {
        return actions(get(user.equals(OFFICER) ? centre : centre + STAFF, user).json());
    }

    private JsonNode toldBy(String centre) {
        return get(centre, OFFICER).json();
    }

    private static String eTag(JsonNode answer) {
        return "\"" + answer.path("version").asLong() + "\"";
    }

    private static Set<String> actions(JsonNode answer) {
        Set<String> actions = new LinkedHashSet<>();
        for (JsonNode action : answer.path("allowedActions")) {
            actions.add(action.path("command").asString() + " "
                    + action.path("path").asString());
        }
        return actions;
    }

    private String commissioned() {
        number++;
        String body =
                "\"kind\":\"SUB_DIVISION\",\"district\":\"PAT\",\"number\":%d,\"nameEn\":\"Patna\",\"nameHi\":\"पटना\""
                        .formatted(number);
        String centre = created(post("/api/centres", on(OPENED, body), OFFICER));
        created(post(centre + "/staff", "{\"staff\":\"case-worker-17\",\"role\":\"CASE_WORKER\"}", OFFICER));
        return centre;
    }

    private void suspend(String centre) {
        ok(post(centre + "/suspension", "{\"caretaker\":\"" + C + "\"}", OFFICER));
    }

    private void close(String centre) {
        ok(post(centre + "/closure", "{}", OFFICER, "If-Match", eTag(toldBy(centre))));
    }
}
