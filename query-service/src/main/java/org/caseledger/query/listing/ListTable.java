package org.caseledger.query.listing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Code;
import org.caseledger.events.District;
import org.caseledger.query.codes.Label;
import org.caseledger.service.problem.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A list as a spreadsheet shows it: what stands in its columns, from left to right. A code takes two of them: its label in the reader's
 * language for people, and its published spelling for machines. Made once for each list; the titles are those of {@link ColumnTitles}.
 *
 * @param <T> one entry of the list, which is one line
 */
public final class ListTable<T> {
    private static final String BETWEEN_CODES = "; ";
    private static final String POSITION = "position";
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private final String name;
    private final List<Column<T>> columns;

    private ListTable(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /** @param name of the file without its day; plain ASCII */
    public static <T> ListTable<T> named(String name) {
        return new ListTable<>(name, List.of());
    }

    /** A day, a number, an id, a text. */
    public ListTable<T> column(String key, Value<T> value) {
        return and(Column.titled(key, (entry, language) -> inFile(language, value.of(entry))));
    }

    /** How many there are of one code; the title says of what. */
    public ListTable<T> count(String key, Code code, Value<T> value) {
        ColumnTitles.require(key);
        Label label = Label.of(code);
        return and(new Column<>(
                key,
                language -> ColumnTitles.of(key, language) + ": " + in(language, label),
                (entry, language) -> value.of(entry)));
    }

    public ListTable<T> code(String key, CodeOf<T> code) {
        return codes(key, entry -> {
            Code one = code.of(entry);
            return one == null ? List.of() : List.of(one);
        });
    }

    /** Several in one cell. */
    public ListTable<T> codes(String key, CodesOf<T> codes) {
        return labels(
                key, entry -> codes.of(entry).stream().<Label>map(Label::of).toList());
    }

    public ListTable<T> label(String key, Function<T, @Nullable Label> label) {
        return labels(key, entry -> Stream.ofNullable(label.apply(entry)).toList());
    }

    /** Yes or no. */
    public ListTable<T> flag(String key, Predicate<T> flag) {
        return flagIfKnown(key, flag::test);
    }

    /** Yes or no, and nothing where that is not told. */
    public ListTable<T> flagIfKnown(String key, Function<T, @Nullable Boolean> flag) {
        return and(Column.titled(key, (entry, language) -> {
            Boolean known = flag.apply(entry);
            return known == null ? null : ColumnTitles.of(known ? "yes" : "no", language);
        }));
    }

    /** By its code. */
    public ListTable<T> district(String key, Value<T> district) {
        return labels(
                key,
                entry -> District.byCode(String.valueOf(district.of(entry))).stream()
                        .map(Label::of)
                        .toList());
    }

    /** Of this day, as each line says. */
    public ListTable<T> on(LocalDate day) {
        return column("on", entry -> day);
    }

    /** With what is known by this position, as each line says; one that is about an entry says the position of that. */
    ListTable<T> knownUpTo(long position) {
        return columns.stream().anyMatch(column -> column.key().equals(POSITION))
                ? this
                : column(POSITION, entry -> position);
    }

    /** Without these columns. */
    public ListTable<T> without(String... keys) {
        Set<String> gone = Set.of(keys);
        if (!columns.stream().map(Column::key).collect(Collectors.toSet()).containsAll(gone)) {
            throw new IllegalArgumentException(name + " has not all of these columns: " + gone);
        }
        return new ListTable<>(
                name,
                columns.stream().filter(column -> !gone.contains(column.key())).toList());
    }

    /** These columns behind others, of lines that have an entry of it in them. */
    <L> ListTable<L> behind(ListTable<L> others, Function<L, T> entry) {
        return new ListTable<>(
                name,
                Stream.concat(others.columns.stream(), columns.stream().map(column -> column.within(entry)))
                        .toList());
    }

    String name() {
        return name;
    }

    List<String> titles(Locale language) {
        return columns.stream().map(column -> column.title().apply(language)).toList();
    }

    /** Absent values as null. */
    List<@Nullable Object> line(T entry, Locale language) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.cell().of(entry, language)));
        return cells;
    }

    /**
     * In words, a line for each column that people read and that two lines of the table differ in.
     *
     * @param before absent where there was none: then all that is said of the other one
     */
    public List<String> differences(@Nullable T before, T after, Locale language) {
        return columns.stream()
                .filter(column -> !column.isForMachines())
                .flatMap(column -> column.difference(before, after, language).stream())
                .toList();
    }

    private ListTable<T> labels(String key, LabelsOf<T> labels) {
        return and(Column.titled(key, (entry, language) -> joined(labels.of(entry), label -> in(language, label))))
                .and(Column.ofCodes(key, (entry, language) -> joined(labels.of(entry), Label::code)));
    }

    private ListTable<T> and(Column<T> column) {
        List<Column<T>> all = new ArrayList<>(columns);
        all.add(column);
        return new ListTable<>(name, all);
    }

    /** Days as people in Bihar write them in Hindi, as ISO 8601 has them in English. */
    private static @Nullable Object inFile(Locale language, @Nullable Object value) {
        return value instanceof LocalDate day && language.equals(Languages.HINDI) ? DAY_FIRST.format(day) : value;
    }

    private static String in(Locale language, Label label) {
        return language.equals(Languages.HINDI) ? label.hi() : label.en();
    }

    private static String joined(List<Label> labels, Function<Label, String> spelling) {
        return labels.stream().map(spelling).collect(Collectors.joining(BETWEEN_CODES));
    }

    /** What a cell says of an entry, if anything. */
    @FunctionalInterface
    public interface Value<T> {
        @Nullable
        Object of(T entry);
    }

    @FunctionalInterface
    public interface CodeOf<T> {
        @Nullable
        Code of(T entry);
    }

    @FunctionalInterface
    public interface CodesOf<T> {
        List<? extends Code> of(T entry);
    }

    private interface LabelsOf<T> {
        List<Label> of(T entry);
    }

    private interface Cell<T> {
        @Nullable
        Object of(T entry, Locale language);
    }

    private record Column<T>(String key, Function<Locale, String> title, Cell<T> cell, boolean isForMachines) {
        Column(String key, Function<Locale, String> title, Cell<T> cell) {
            this(key, title, cell, false);
        }

        <L> Column<L> within(Function<L, T> entry) {
            return new Column<>(key, title, (line, language) -> cell.of(entry.apply(line), language), isForMachines);
        }

        Optional<String> difference(@Nullable T before, T after, Locale language) {
            String was = before == null ? "" : Objects.toString(cell.of(before, language), "");
            String is = Objects.toString(cell.of(after, language), "");
            if (was.equals(is)) {
                return Optional.empty();
            }
            return Optional.of(title.apply(language) + ": "
                    + (was.isEmpty() ? is : was + " \u2192 " + (is.isEmpty() ? "\u2013" : is)));
        }

        static <T> Column<T> titled(String key, Cell<T> cell) {
            ColumnTitles.require(key);
            return new Column<>(key, language -> ColumnTitles.of(key, language), cell);
        }

        static <T> Column<T> ofCodes(String key, Cell<T> cell) {
            ColumnTitles.require(key);
            return new Column<>(key, language -> ColumnTitles.ofCodes(key, language), cell, true);
        }
    }
}
