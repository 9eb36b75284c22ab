package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A service starts with no setting that is not in the list: so it has all that any program reads, and no other. */
class KnownSettingsTest {
    private static final Pattern VALUE = Pattern.compile("\\$\\{(caseledger\\.[a-z.-]+)[:}]");

    @Test
    void each_setting_that_is_read_is_in_the_list_and_no_other() throws IOException {
        Set<String> read = new TreeSet<>(asValues());
        settings()
                .forEach(type -> add(
                        read, type.getAnnotation(ConfigurationProperties.class).value(), type));

        assertThat(read).hasSizeGreaterThan(60);
        assertThat(Files.readString(Path.of("..", "shared-service", "src", "main", "resources", "known-settings.txt")))
                .isEqualTo(read.stream().map(name -> name + "\n").collect(Collectors.joining()));
    }

    private static Stream<? extends Class<?>> settings() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.caseledger").stream().map(found -> {
            try {
                return Class.forName(Objects.requireNonNull(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void add(Set<String> names, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component);
            Class<?> of = component.getType();
            if (of.isRecord()) {
                add(names, name, of);
            } else if (elementOf(component.getGenericType()).isRecord()) {
                add(names, name + "[]", elementOf(component.getGenericType()));
            } else {
                names.add(name);
            }
        }
    }

    private static String dashed(RecordComponent component) {
        String name = named(component);
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String named(RecordComponent component) {
        try {
            Name other = component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(Name.class);
            return other == null ? component.getName() : other.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a list. */
    private static Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    private static Set<String> asValues() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of(".."))) {
            return sources.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .flatMap(file -> VALUE.matcher(read(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
