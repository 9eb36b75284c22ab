package org.caseledger.query.listing;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Counts how often a line of any {@link ListTable} is made: {@code static final Table<Line>} in a class that ends in {@code ListTable}. */
public final class BuiltRows {
    /** Public, because the constructors of the lines reach for it. */
    public static final LongAdder COUNT = new LongAdder();

    private BuiltRows() {}

    static void watch() {
        ByteBuddyAgent.install();
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .type(namedOneOf(lines().filter(line -> !isReport(line))
                        .map(Class::getName)
                        .toArray(String[]::new)))
                .transform((type, description, loader, module, domain) ->
                        type.visit(Advice.to(Built.class).on(isConstructor())))
                .installOnByteBuddyAgent();
    }

    static Stream<Class<?>> lines() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:org/caseledger/query/*/*Table.class"))
                    .filter(resource -> !resource.toString().contains("test-classes"))
                    .map(BuiltRows::load)
                    .filter(type -> type != ListTable.class)
                    .map(BuiltRows::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines are its periods, as many as the calendar has. */
    private static boolean isReport(Class<?> line) {
        return line.getSimpleName().equals("Period");
    }

    private static Class<?> load(Resource file) {
        try {
            String path = file.getURL().getPath();
            return Class.forName(path.substring(path.indexOf("org/caseledger/"), path.length() - ".class".length())
                    .replace('/', '.'));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> line(Class<?> table) {
        return Arrays.stream(table.getDeclaredFields())
                .map(field -> field.getGenericType())
                .filter(type -> type instanceof ParameterizedType of && of.getRawType() == ListTable.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .map(BuiltRows::raw)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + " holds no table"));
    }

    /** Of figures, what stands behind the columns that say of what they are. */
    private static Class<?> raw(Type line) {
        return (Class<?>)
                (line instanceof ParameterizedType of && of.getRawType() == FiguresOf.Line.class
                        ? of.getActualTypeArguments()[0]
                        : line);
    }

    /** Put at the end of their constructors. */
    public static final class Built {
        private Built() {}

        @Advice.OnMethodExit
        static void built() {
            COUNT.increment();
        }
    }
}
