package org.caseledger.command.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;

/** Deeds at centres that no other test knows, in Nalanda. */
abstract class CentreLifeTest extends ApiTest {
    static final DemoUser DISTRICT_OFFICER = officerOf("NAL");
    static final DemoUser FOREIGN_OFFICER = officerOf("PAT");

    private static final Map<Store, AtomicInteger> NEXT =
            Map.of(Store.LOCAL, new AtomicInteger(2), Store.REPLICA_SET, new AtomicInteger(2));

    static DemoUser officerOf(String district) {
        return new DemoUser(
                "district-officer-" + district.toLowerCase(Locale.ROOT) + "-1",
                Role.DISTRICT_OFFICER,
                List.of(),
                district,
                false);
    }

    static DemoUser workerAt(String centre) {
        return DemoUser.atCentre(Role.CASE_WORKER, centre);
    }

    static DemoUser administratorAt(String centre) {
        return DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, centre);
    }

    /** Id of a sub-division centre that runs since yesterday. */
    String centre() {
        int number = Objects.requireNonNull(NEXT.get(store)).getAndIncrement();
        String body =
                "{\"district\":\"NAL\",\"number\":%d,\"kind\":\"SUB_DIVISION\",\"nameEn\":\"Rajgir\",\"nameHi\":\"राजगीर\",\"occurredOn\":\"%s\"}"
                        .formatted(number, TODAY.minusDays(1));
        return created(post("/api/centres", body, OFFICER)).substring("/api/centres/".length());
    }

    String registeredAt(String centre) {
        return created(post("/api/cases", REGISTRATION, workerAt(centre)));
    }

    Answer at(String centre, String deed, String body, DemoUser user, String... headers) {
        return post("/api/centres/" + centre + deed, body, user, headers);
    }

    Answer suspend(String centre, String caretaker) {
        return at(centre, "/suspension", "{\"caretaker\":\"" + caretaker + "\"}", OFFICER);
    }

    Answer reopen(String centre) {
        return at(centre, "/reopening", "{}", OFFICER);
    }

    Answer close(String centre, String seen) {
        return at(centre, "/closure", "{}", OFFICER, "If-Match", seen);
    }
}
