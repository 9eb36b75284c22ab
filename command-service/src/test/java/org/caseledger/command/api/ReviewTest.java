package org.caseledger.command.api;

import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;

/** Those who review, and what they say. */
abstract class ReviewTest extends ApiTest {
    static final String REVIEWS = "/api/reviews";
    static final DemoUser OFFICER_OF_PATNA = officerOf("PAT");
    static final DemoUser OFFICER_OF_GAYA = officerOf("GAY");
    static final String OF_PATNA = ofDistrict("PAT");
    static final String OF_THE_STATE =
            ofDistrict("").replace("DISTRICT", "STATE").replace("\"district\":\"\",", "");

    static DemoUser officerOf(String district) {
        return new DemoUser("district-officer-" + district, Role.DISTRICT_OFFICER, List.of(), district, false);
    }

    static String ofDistrict(String district) {
        return "{\"level\":\"DISTRICT\",\"district\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(district, TODAY.minusDays(7), TODAY.minusDays(1));
    }

    static String directing(String centre) {
        return "{\"centre\":\"%s\",\"direction\":\"CLEAR_OVERDUE_FOLLOW_UPS\",\"dueOn\":\"%s\"}"
                .formatted(centre, TODAY.plusDays(14));
    }

    /** Path of a review of Patna. */
    String held() {
        return created(post(REVIEWS, OF_PATNA, OFFICER_OF_PATNA));
    }
}
