package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.caseledger.events.District;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The weekly review: its cards, its lines, its map by each measure and its centres. */
final class PageReviewNumbers extends ShownNumbers {
    private static final double LAKH = 100_000;

    /** What the map may be of, and how near to it the page writes it. */
    private static final Map<String, Offset<Double>> MEASURES = Map.of(
            "overdue",
            within(0.51),
            "long-open",
            within(0.51),
            "rate",
            within(0.051),
            "vacant",
            within(0.051),
            "delay",
            within(0.0));

    PageReviewNumbers(RunningLedger ledger, LocalDate day, PageBrowser page) {
        super(ledger, day, page);
    }

    void areThoseOfTheApi(String knowledge) {
        JsonNode standing = ask("/api/reports/standing?asOf=" + day + "&weeks=" + weeks() + "&compare="
                + day.minusDays(7) + known(knowledge));
        open("/review?at=" + day + knowledge);
        cards(standing);
        lines(standing);
        centres(standing);
        MEASURES.forEach((measure, offset) -> {
            open("/review?measure=" + measure + "&at=" + day + knowledge);
            map(measure, offset, standing);
        });
    }

    private void cards(JsonNode standing) {
        JsonNode counts = standing.at("/total/counts");
        JsonNode compared = standing.at("/total/compared");
        List<String> figures =
                List.of("casesOverdue", "staysPastLimit", "referralsUnanswered", "directionsOverdue", "postsVacant");

        assertThat(numbers(".cards [data-figure]"))
                .isEqualTo(figures.stream()
                        .map(figure -> counts.path(figure).asLong())
                        .toList());
        assertThat(page.contents(".cards .change"))
                .isEqualTo(figures.stream()
                        .map(figure -> moved(counts.path(figure).asLong()
                                - compared.path(figure).asLong()))
                        .toList());
        assertThat(page.contents(".cards .hint").get(0))
                .startsWith(percent(
                        counts.path("casesOverdue").asLong(),
                        counts.path("underFollowUp").asLong()));
        assertThat(digits(page.contents(".cards .hint")).get(1))
                .containsExactly(counts.path("stays").asLong());
        assertThat(digits(page.contents(".cards .hint")).get(2))
                .containsExactly(counts.path("referralsOverdue").asLong());
        assertThat(digits(page.contents(".cards .hint")).get(4))
                .containsExactly(standing.path("centres")
                        .valueStream()
                        .filter(centre -> centre.at("/counts/postsVacant").asInt() > 0)
                        .count());
    }

    private String moved(long by) {
        String then =
                " on " + day.minusDays(7).format(DateTimeFormatter.ofPattern("d MMM", Locale.forLanguageTag("en-IN")));
        return by == 0 ? "as many as" + then : (by > 0 ? "▲ " + by + " more than" : "▼ " + -by + " fewer than") + then;
    }

    private void lines(JsonNode standing) {
        assertThat(numbers("section[aria-labelledby=weeks-heading] figure table tbody td:nth-of-type(1)"))
                .isEqualTo(Stream.of("registered", "resolved")
                        .flatMap(line -> standing.at("/total/weeks/" + line).valueStream())
                        .map(JsonNode::asLong)
                        .toList());
    }

    private void centres(JsonNode standing) {
        for (JsonNode centre : standing.path("centres")) {
            JsonNode counts = centre.path("counts");
            long overdue = counts.path("casesOverdue").asLong();
            long all = counts.path("underFollowUp").asLong();
            long moved = overdue - centre.at("/compared/casesOverdue").asLong();
            List<String> cells = page.contents(
                    "#centres [data-centre=" + centre.path("centre").asString() + "] td");

            assertThat(cells)
                    .as(centre.path("centre").asString())
                    .startsWith(
                            percent(overdue, all),
                            overdue + " of " + all,
                            moved == 0 ? "0" : (moved > 0 ? "+" : "−") + Math.abs(moved),
                            counts.path("longOpen").asString(),
                            counts.path("open").asString())
                    .endsWith(counts.path("postsVacant").asString());
        }
    }

    private void map(String measure, Offset<Double> offset, JsonNode standing) {
        Map<String, List<JsonNode>> byDistrict = StreamSupport.stream(
                        standing.path("centres").spliterator(), false)
                .filter(centre -> !centre.path("state").asString().equals("CLOSED"))
                .collect(Collectors.groupingBy(centre -> centre.path("district").asString()));

        assertThat(page.contents(".tiles .tile")).hasSameSizeAs(byDistrict.keySet());
        byDistrict.forEach((district, centres) -> {
            String shown =
                    page.contents(".tiles [data-district=" + district + "] b").get(0);
            Double told = of(measure, District.byCode(district).orElseThrow(), centres);
            if (told == null) {
                assertThat(shown).as(measure + district).isEqualTo("–");
            } else if (shown.startsWith("<")) {
                assertThat(told).as(measure + district).isGreaterThan(0).isLessThan(0.5);
            } else {
                assertThat(Double.parseDouble(shown.replaceAll("[ %,]", "")))
                        .as(measure + district)
                        .isCloseTo(told, offset);
            }
        });
    }

    private static @Nullable Double of(String measure, District district, List<JsonNode> centres) {
        return switch (measure) {
            case "overdue" -> share(centres, "casesOverdue", "underFollowUp");
            case "long-open" -> share(centres, "longOpen", "open");
            case "rate" ->
                LAKH
                        * sum(
                                centres,
                                centre -> centre.at("/weeks/registered")
                                        .valueStream()
                                        .mapToLong(JsonNode::asLong)
                                        .sum())
                        / district.population2011();
            case "vacant" ->
                (double) sum(centres, centre -> centre.at("/counts/postsVacant").asLong()) / centres.size();
            case "delay" ->
                centres.stream()
                        .map(centre -> centre.at("/counts/medianDelayDays"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asDouble)
                        .max(Double::compare)
                        .orElse(null);
            default -> throw new IllegalArgumentException(measure);
        };
    }

    private static @Nullable Double share(List<JsonNode> centres, String part, String whole) {
        long all = sum(centres, centre -> centre.at("/counts/" + whole).asLong());
        return all == 0
                ? null
                : 100.0 * sum(centres, centre -> centre.at("/counts/" + part).asLong()) / all;
    }

    private static long sum(List<JsonNode> centres, Function<JsonNode, Long> of) {
        return centres.stream().mapToLong(of::apply).sum();
    }
}
