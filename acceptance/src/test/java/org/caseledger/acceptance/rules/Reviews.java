package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reviews, what they direct, and figures that are published. */
final class Reviews {
    static final List<Check> CHECKS = List.of(
            before(
                    3,
                    "a review looks back",
                    s -> !s.fact().day("from").isAfter(s.fact().day("to"))
                            && !s.fact().day("to").isAfter(s.fact().on()),
                    "ReviewHeld"),
            before(
                    14,
                    "a review of a district names it, one of the State none",
                    s -> s.fact().text("level").equals("DISTRICT") == s.fact().has("district"),
                    "ReviewHeld"),
            before(
                    12,
                    "a direction is issued by a review to a centre it looked at",
                    Reviews::isIssuedByReview,
                    "DirectionIssued"),
            before(
                    3,
                    "a direction gives time",
                    s -> !s.fact().day("dueOn").isBefore(s.fact().on()),
                    "DirectionIssued"),
            before(
                    12,
                    "a direction is complied with by the centre it was given to, after that, once",
                    Reviews::isComplied,
                    "DirectionComplied"),
            before(
                    3,
                    "a period is published after its end",
                    s -> !s.fact().day("from").isAfter(s.fact().day("to"))
                            && s.fact().day("to").isBefore(s.fact().on()),
                    "FiguresPublished"),
            before(
                    1,
                    "published totals are those of the log up to the position they name",
                    Reviews::totalsAreTrue,
                    "FiguresPublished"));

    private Reviews() {}

    private static boolean isIssuedByReview(Scene s) {
        String centre = s.fact().text("centre");
        return s.world()
                .review("ReviewHeld", "reviewId", s.fact().text("reviewId"))
                .filter(review -> !s.fact().on().isBefore(review.on()))
                .filter(review -> s.world()
                        .centre(centre)
                        .filter(it -> !review.has("district") || it.district().equals(review.text("district")))
                        .isPresent())
                .isPresent();
    }

    private static boolean isComplied(Scene s) {
        Optional<Fact> issued =
                s.world().review("DirectionIssued", "directionId", s.fact().text("directionId"));
        return issued.filter(direction ->
                                direction.text("centre").equals(s.fact().text("centre"))
                                        && !s.fact().on().isBefore(direction.on()))
                        .isPresent()
                && s.world()
                        .review("DirectionComplied", "directionId", s.fact().text("directionId"))
                        .isEmpty();
    }

    private static boolean totalsAreTrue(Scene s) {
        long position = s.fact().payload().path("position").asLong(-1);
        if (position < 0 || position >= s.fact().position()) {
            return false;
        }
        Map<String, Integer> counted = RecountedPeriods.of(s.log().subList(0, (int) position + 1))
                .inPeriod(s.fact().day("from"), s.fact().day("to"), centre -> true);
        JsonNode totals = s.fact().payload().path("totals");
        return List.of(
                        "registered",
                        "struckOff",
                        "resolvedInPeriod",
                        "resolvedAgainInPeriod",
                        "reopenedInPeriod",
                        "handedOver")
                .stream()
                .allMatch(figure -> totals.path(figure).asInt(-1) == counted.getOrDefault(figure, 0));
    }
}
