package org.caseledger.benchmarks.curve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.benchmarks.measure.FigureTable;
import org.caseledger.benchmarks.measure.Numbers;

/** {@code benchmarks/curves}: the curve through the points of each figure, and what it says of a ledger that nobody has measured. */
@SuppressWarnings("SystemOut") // a program for the terminal
public final class Curves {
    private static final int MISUSED = 2;

    /** A hundred times the demo. */
    private static final long COMPUTED = 44_000_000;

    private Curves() {}

    public static void main(String[] files) throws IOException {
        System.exit(run(List.of(files)));
    }

    static int run(List<String> files) throws IOException {
        try {
            System.out.println(table(points(files)));
            return 0;
        } catch (NoCurve e) {
            System.err.println("benchmarks/curves: " + e.getMessage());
            return MISUSED;
        }
    }

    private static List<Point> points(List<String> files) throws IOException {
        List<Point> points = new ArrayList<>();
        for (String file : files) {
            try (Stream<String> lines = Files.lines(Path.of(file))) {
                lines.map(Point::of).forEach(points::add);
            }
        }
        if (points.isEmpty()) {
            throw new NoCurve("no points are given; name files that benchmarks/points has written");
        }
        return points;
    }

    static String table(List<Point> points) {
        Map<String, List<Point>> figures =
                points.stream().collect(Collectors.groupingBy(Point::figure, LinkedHashMap::new, Collectors.toList()));
        FigureTable table = new FigureTable(
                "How figures grow", "figure", "points", "curve", "farthest point off", "computed of 44,000,000 events");
        figures.forEach((figure, of) -> {
            Curve curve = Curve.nearest(of);
            table.row(
                    figure,
                    of.stream()
                            .sorted(Comparator.comparingLong(Point::events))
                            .map(point -> Numbers.plain(point.value()))
                            .collect(Collectors.joining(", ")),
                    curve.words(),
                    String.format(Locale.ROOT, "%.0f %%", 100 * curve.residual()),
                    Numbers.plain(curve.at().applyAsDouble(COMPUTED)));
        });
        return table.note("Points of ledgers of %s events, in this order."
                        .formatted(points.stream()
                                .map(Point::events)
                                .distinct()
                                .sorted()
                                .map(events -> Numbers.plain(events))
                                .collect(Collectors.joining(", "))))
                .markdown();
    }
}
