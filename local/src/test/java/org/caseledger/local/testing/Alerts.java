package org.caseledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The alerts of {@code ops/prometheus/alerts.yml}, decided on what a service really shows. Knows the two shapes that stand there,
 * {@code metric > number} and {@code increase(metric[time]) > number}, both with one label or none, and refuses any other; {@code for} is not waited for.
 */
public final class Alerts {
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)\\s+expr: (.+)");
    private static final Pattern EXPRESSION =
            Pattern.compile("(increase\\()?(\\w+)(?:\\{([^},]*)})?(?:\\[\\w+]\\))? (>|==) ([\\d.]+)");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(\\{[^}]*})? (\\S+)$");

    private Alerts() {}

    /** Names of those that fire on this text of {@code /actuator/prometheus}; increases are counted from zero. */
    public static Set<String> firing(String metrics) {
        return firing("", metrics);
    }

    /** @param before the same text some time earlier, from which on increases are counted */
    public static Set<String> firing(String before, String metrics) {
        Map<String, Double> then = samples(before);
        Map<String, Double> now = samples(metrics);
        Set<String> firing = new TreeSet<>();
        Matcher alert = ALERT.matcher(file());
        while (alert.find()) {
            if (fires(alert.group(2).strip(), then, now)) {
                firing.add(alert.group(1));
            }
        }
        return firing;
    }

    private static boolean fires(String expression, Map<String, Double> then, Map<String, Double> now) {
        Matcher parts = EXPRESSION.matcher(expression);
        if (!parts.matches()) {
            throw new IllegalArgumentException("unknown shape: " + expression);
        }
        boolean increase = parts.group(1) != null;
        String metric = parts.group(2);
        String label = parts.group(3) == null ? "" : parts.group(3);
        double limit = Double.parseDouble(parts.group(5));
        boolean equal = parts.group(4).equals("==");
        return now.entrySet().stream()
                .filter(sample -> sample.getKey().replaceAll("\\{.*", "").equals(metric))
                .filter(sample -> sample.getKey().contains(label))
                .mapToDouble(sample -> sample.getValue() - (increase ? then.getOrDefault(sample.getKey(), 0.0) : 0))
                .anyMatch(value -> equal ? value == limit : value > limit);
    }

    private static Map<String, Double> samples(String metrics) {
        Map<String, Double> samples = new TreeMap<>();
        Matcher sample = SAMPLE.matcher(metrics);
        while (sample.find()) {
            String labels = sample.group(2) == null ? "" : sample.group(2);
            samples.put(sample.group(1) + labels, Double.parseDouble(sample.group(3)));
        }
        return samples;
    }

    /** Tests run in the folder of their module. */
    private static String file() {
        Path alerts = Path.of("ops", "prometheus", "alerts.yml");
        try {
            return Files.readString(
                    Files.exists(alerts) ? alerts : Path.of("..").resolve(alerts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
