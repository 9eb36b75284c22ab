package org.caseledger.benchmarks.curve;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.caseledger.benchmarks.measure.Numbers;

/**
 * How a figure depends on the events of a ledger, as its points say.
 *
 * @param words for people
 * @param at of how many events
 * @param residual by how much of itself the curve misses the point that is farthest from it
 */
record Curve(String words, DoubleUnaryOperator at, double residual) {
    private static final double MILLION = 1e6;

    /** Of a line and a power the one that misses its farthest point by less; of a line that falls, which somewhere is below zero, the power. Two points are on both. */
    static Curve nearest(List<Point> points) {
        if (points.stream().mapToLong(Point::events).distinct().count() < 2) {
            throw new NoCurve("\"%s\" has points of one size alone"
                    .formatted(points.get(0).figure()));
        }
        Curve line = line(points);
        Curve power = power(points);
        return line.at.applyAsDouble(Long.MAX_VALUE) > 0 && line.residual <= power.residual ? line : power;
    }

    /** Least squares of what is missed in parts of each point, or the largest alone would decide. */
    static Curve line(List<Point> points) {
        double w = 0;
        double wn = 0;
        double wnn = 0;
        double wy = 0;
        double wny = 0;
        for (Point point : points) {
            double weight = 1 / (point.value() * point.value());
            w += weight;
            wn += weight * point.events();
            wnn += weight * point.events() * point.events();
            wy += weight * point.value();
            wny += weight * point.events() * point.value();
        }
        double slope = (w * wny - wn * wy) / (w * wnn - wn * wn);
        double begin = (wy - slope * wn) / w;
        return through(
                points,
                events -> begin + slope * events,
                "%s %s %s a million"
                        .formatted(
                                Numbers.plain(begin), slope < 0 ? "-" : "+", Numbers.plain(Math.abs(slope) * MILLION)));
    }

    static Curve power(List<Point> points) {
        double n = points.size();
        double x = 0;
        double xx = 0;
        double y = 0;
        double xy = 0;
        for (Point point : points) {
            double log = Math.log(point.events() / MILLION);
            x += log;
            xx += log * log;
            y += Math.log(point.value());
            xy += log * Math.log(point.value());
        }
        double exponent = (n * xy - x * y) / (n * xx - x * x);
        double ofMillion = Math.exp((y - exponent * x) / n);
        return through(
                points,
                events -> ofMillion * Math.pow(events / MILLION, exponent),
                String.format(Locale.ROOT, "%s × millions^%.2f", Numbers.plain(ofMillion), exponent));
    }

    private static Curve through(List<Point> points, DoubleUnaryOperator at, String words) {
        double residual = points.stream()
                .mapToDouble(point -> Math.abs(at.applyAsDouble(point.events()) / point.value() - 1))
                .max()
                .orElseThrow();
        return new Curve(words, at, residual);
    }
}
