package org.caseledger.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Things with weights, of which one is drawn. */
final class WeightedChoice<T> {
    private final List<T> things = new ArrayList<>();
    private double[] upTo = {};

    WeightedChoice<T> and(double weight, T thing) {
        double sum = upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        upTo = Arrays.copyOf(upTo, upTo.length + 1);
        upTo[upTo.length - 1] = sum + weight;
        things.add(thing);
        return this;
    }

    static <T> WeightedChoice<T> of(double weight, T thing) {
        return new WeightedChoice<T>().and(weight, thing);
    }

    T draw(SeededRandom dice) {
        double at = dice.fraction() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return things.get(found >= 0 ? found + 1 : -found - 1);
    }

    List<T> things() {
        return List.copyOf(things);
    }
}
