package org.caseledger.benchmarks.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesTest {
    private static final String FIGURE = "p99 ms of /api/cases";

    @Test
    void points_on_a_line_are_on_the_curve() {
        Curve curve = Curve.nearest(points(events -> 3 + events / 2e6));

        assertThat(curve.at().applyAsDouble(44e6)).isCloseTo(25, within(1e-6));
        assertThat(curve.residual()).isLessThan(1e-9);
        assertThat(curve.words()).isEqualTo("3.00 + 0.50 a million");
    }

    @Test
    void points_of_a_power_are_on_the_curve() {
        Curve curve = Curve.nearest(points(events -> 7 * Math.sqrt(events / 1e6)));

        assertThat(curve.at().applyAsDouble(100e6)).isCloseTo(70, within(1e-6));
        assertThat(curve.residual()).isLessThan(1e-9);
        assertThat(curve.words()).isEqualTo("7.00 × millions^0.50");
    }

    @Test
    void what_falls_is_never_below_zero() {
        Curve curve = Curve.nearest(points(events -> 50 - events / 4e5));

        assertThat(curve.at().applyAsDouble(44e6)).isPositive();
    }

    @Test
    void it_is_told_by_how_much_of_itself_the_farthest_point_is_missed() {
        List<Point> points = List.of(new Point(10, FIGURE, 1), new Point(100, FIGURE, 2), new Point(1_000, FIGURE, 1));

        Curve curve = Curve.nearest(points);

        assertThat(curve.residual())
                .isEqualTo(points.stream()
                        .mapToDouble(point ->
                                Math.abs(curve.at().applyAsDouble(point.events()) - point.value()) / point.value())
                        .max()
                        .orElseThrow())
                .isGreaterThan(0.2);
    }

    @Test
    void a_point_is_written_as_it_is_read() {
        Point point = new Point(441_508, FIGURE, 12.5);

        assertThat(Point.of(point.line())).isEqualTo(point);
    }

    @Test
    void the_table_has_each_figure_with_its_points_by_size(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("points");
        Files.write(
                file,
                points(events -> events / 1e6).stream()
                        .map(Point::line)
                        .sorted()
                        .toList());

        assertThat(Curves.table(Files.readAllLines(file).stream().map(Point::of).toList()))
                .contains("| p99 ms of /api/cases | 0.044, 0.44, 4.40 |", "| 44 |", "44,000, 440,000, 4,400,000");
        assertThat(Curves.run(List.of(file.toString()))).isZero();
    }

    @Test
    void what_makes_no_curve_is_refused_with_what_would_be_right(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Point.of("44000 p99 12")).hasMessageContaining("with tabs between");
        assertThatThrownBy(() -> Point.of("many\tp99\t12")).hasMessageContaining("no numbers");
        assertThatThrownBy(() -> Point.of("44000\tp99\t0")).hasMessageContaining("above zero");
        assertThatThrownBy(() -> Curve.nearest(List.of(new Point(1, FIGURE, 1), new Point(1, FIGURE, 2))))
                .hasMessageContaining("one size alone");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(Curves.run(List.of(empty.toString()))).isEqualTo(2);
    }

    private static List<Point> points(DoubleUnaryOperator value) {
        return LongStream.of(44_000, 440_000, 4_400_000)
                .mapToObj(events -> new Point(events, FIGURE, value.applyAsDouble(events)))
                .toList();
    }
}
