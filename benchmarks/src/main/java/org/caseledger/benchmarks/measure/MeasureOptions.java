package org.caseledger.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.benchmarks.rivals.SetSize;

/**
 * What was asked for.
 *
 * @param time of one slice of one store
 * @param words as they were typed
 */
record MeasureOptions(Set<Question> questions, int rounds, Duration time, SetSize set, List<String> words) {
    /** Enough for an interval; with the default time all questions take less than ten minutes on two quiet cores. */
    static final int ROUNDS = 5;

    static final Duration TIME = Duration.ofSeconds(1);

    static final String USAGE = """
            usage: benchmarks/run QUESTION... [--rounds N] [--seconds S] [--set one|three]
              QUESTION   %s, or all
              --rounds   rounds that count, 1 to 100 (default %d); one more before them does not
              --seconds  time of one store in one round, 0.1 to 60 (default %s)
              --set      nodes of the replica set, all on this machine (default one)
            """.formatted(questions(", "), ROUNDS, TIME.toMillis() / 1000.0);

    /** @throws Misunderstood with a line that says what to type instead */
    static MeasureOptions parse(List<String> words) {
        Set<Question> questions = EnumSet.noneOf(Question.class);
        int rounds = ROUNDS;
        Duration time = TIME;
        SetSize set = SetSize.ONE;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--rounds" -> rounds = whole(word, number(word, rest, 1, 100));
                case "--seconds" -> time = Duration.ofMillis((long) (1000 * number(word, rest, 0.1, 60)));
                case "--set" -> set = one(SetSize.class, word, value(word, rest));
                case "all" -> questions.addAll(EnumSet.allOf(Question.class));
                default -> questions.add(one(Question.class, "question", word));
            }
        }
        if (questions.isEmpty()) {
            throw new Misunderstood("say what to measure: " + questions(", ") + ", or all");
        }
        return new MeasureOptions(questions, rounds, time, set, new ArrayList<>(words));
    }

    String command() {
        return "benchmarks/run " + String.join(" ", words);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Misunderstood(option + " needs a value");
        }
        return rest.next();
    }

    private static int whole(String option, double number) {
        if (number != Math.rint(number)) {
            throw new Misunderstood(option + " is a whole number");
        }
        return (int) number;
    }

    private static double number(String option, Iterator<String> rest, double least, double most) {
        String value = value(option, rest);
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Misunderstood(option + " needs a number, not " + value, e);
        }
        throw new Misunderstood(
                "%s lies between %s and %s".formatted(option, Numbers.exact(least), Numbers.exact(most)));
    }

    private static <E extends Enum<E>> E one(Class<E> of, String what, String word) {
        return Stream.of(of.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new Misunderstood("unknown " + what + ": " + word));
    }

    private static String questions(String between) {
        return Stream.of(Question.values()).map(Question::title).collect(Collectors.joining(between));
    }

    /** The message is one line for the terminal. */
    static final class Misunderstood extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String message) {
            super(message);
        }

        Misunderstood(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
