package org.caseledger.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caseledger.events.District;

/**
 * One of the 39 centres of the demo.
 *
 * @param id {@code BR-<district>-<number>}
 * @param weight its share of the State's cases, in persons
 */
record DemoCentre(String id, String district, double weight) {
    /** The one district with a second centre. */
    private static final String TWO_CENTRES = "PAT";

    /** What the second centre takes off the first; the first is older and better known. */
    private static final double SHARE_OF_SECOND = 0.4;

    /** Deeds at the centre itself go one after the other. */
    UUID lane() {
        return UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** 38 district headquarters, and the second centre of Patna. */
    static List<DemoCentre> all() {
        List<DemoCentre> centres = new ArrayList<>();
        for (District district : District.all()) {
            boolean shared = district.code().equals(TWO_CENTRES);
            double second = shared ? district.population2011() * SHARE_OF_SECOND : 0;
            centres.add(centre(district, 1, district.population2011() - second));
            if (shared) {
                centres.add(centre(district, 2, second));
            }
        }
        return List.copyOf(centres);
    }

    private static DemoCentre centre(District district, int number, double weight) {
        return new DemoCentre(
                String.format(Locale.ROOT, "BR-%s-%02d", district.code(), number), district.code(), weight);
    }
}
