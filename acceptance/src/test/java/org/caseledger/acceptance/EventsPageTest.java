package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.caseledger.events.Event;
import org.caseledger.events.Role;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.service.access.RoleTable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The table in {@code docs/events.md} is what the code says: which command leads to which event, where it is sent, who may, which rules
 * it meets and which views use the event. {@code -Dcaseledger.events-page=write} writes it anew.
 */
class EventsPageTest {
    private static final Path PAGE = RunningLedger.home().resolve("docs/events.md");
    private static final String NOTHING = "-";
    private static final Set<String> AGGREGATES =
            Set.of("lifecycle", "centres", "contacts", "reviews", "origins", "checkpoints");

    /** Command handlers with everything they reach in the packages of the aggregates. */
    private static final Map<String, Set<JavaCodeUnit>> HANDLERS = new TreeMap<>();

    static {
        methods("org.caseledger.command")
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .forEach(handler ->
                        HANDLERS.put(handler.getRawParameterTypes().get(0).getSimpleName(), reachedFrom(handler)));
    }

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("| event |");
        String table = Stream.concat(
                        Stream.of(
                                "| event | command | path | who may | rules | read models |",
                                "|---|---|---|---|---|---|"),
                        events(Event.class).flatMap(EventsPageTest::rows))
                .collect(Collectors.joining("\n", "", "\n"));
        if ("write".equals(System.getProperty("caseledger.events-page"))) {
            Files.writeString(PAGE, page.substring(0, begin) + table);
            return;
        }

        assertThat(page.substring(begin)).isEqualTo(table);
    }

    @Test
    void every_event_but_the_first_has_a_command_and_every_command_an_event() {
        assertThat(events(Event.class)
                        .filter(event -> commandsFor(event).isEmpty())
                        .map(Class::getSimpleName))
                .containsExactly("LedgerOpened", "AccessLogDropped");
        assertThat(events(Event.class).flatMap(event -> commandsFor(event).stream()))
                .containsAll(RoleTable.commands());
    }

    @Test
    void every_command_has_a_path_but_those_that_the_ledger_gives_itself() {
        assertThat(RoleTable.commands().stream()
                        .filter(command -> pathsOf(command).isEmpty()))
                .containsExactlyInAnyOrder(
                        "MissFollowUp", "ExceedShelterLimit", "TakeCheckpoint", "SealAccessLog", "ErasePersonalData");
    }

    private static Stream<String> rows(Class<?> event) {
        List<String> commands = new ArrayList<>(commandsFor(event));
        if (commands.isEmpty()) {
            commands.add(NOTHING);
        }
        return commands.stream().map(command -> row(event, command));
    }

    private static String row(Class<?> event, String command) {
        return Stream.of(
                        event.getSimpleName(),
                        command,
                        String.join(" ", pathsOf(command)),
                        who(command),
                        String.join(" ", rulesOf(command)),
                        String.join(" ", viewsOf(event)))
                .map(cell -> cell.isEmpty() ? NOTHING : cell)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static Set<String> commandsFor(Class<?> event) {
        Set<String> commands = new TreeSet<>();
        HANDLERS.forEach((command, reached) -> {
            if (reached.stream().anyMatch(unit -> makes(unit, event))) {
                commands.add(command);
            }
        });
        return commands;
    }

    private static boolean makes(JavaCodeUnit unit, Class<?> type) {
        return unit.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(type));
    }

    private static Set<String> pathsOf(String command) {
        Set<String> paths = new TreeSet<>();
        methods("org.caseledger.command.api")
                .filter(method -> method.isAnnotatedWith(PostMapping.class))
                .filter(method -> method.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getSimpleName().equals(command)))
                .forEach(method -> paths.add(withoutShapes(prefix(method.getOwner()) + last(method))));
        return paths.stream().map(path -> "`" + path + "`").collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String prefix(JavaClass controller) {
        return controller.isAnnotatedWith(RequestMapping.class)
                ? controller.getAnnotationOfType(RequestMapping.class).value()[0]
                : "";
    }

    /** {@code {id:[A-Z]+}} is {@code {id}} to a reader. */
    private static String withoutShapes(String path) {
        return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    private static String last(JavaMethod method) {
        String[] paths = method.getAnnotationOfType(PostMapping.class).value();
        return paths.length == 0 ? "" : paths[0];
    }

    private static String who(String command) {
        Set<Role> roles = RoleTable.whoMay(command);
        if (roles.equals(RoleTable.whoMay("RegisterCase"))) {
            return "any staff";
        }
        if (roles.equals(RoleTable.whoMay("ClassifyCase"))) {
            return "who works with her";
        }
        return roles.stream().sorted().map(Role::code).collect(Collectors.joining(" "));
    }

    private static Set<String> rulesOf(String command) {
        Set<String> rules = new TreeSet<>();
        for (JavaCodeUnit unit : HANDLERS.getOrDefault(command, Set.of())) {
            Stream.concat(
                            unit.getAccessesFromSelf().stream().map(access -> access.getTargetOwner()),
                            Stream.of(unit.getOwner()))
                    .map(JavaClass::getSimpleName)
                    .filter(name -> name.endsWith("Rules"))
                    .forEach(rules::add);
        }
        return rules;
    }

    /**
     * Views whose projection takes the event, and registers that are computed from it; the day book takes what posts, and what says when a
     * centre runs.
     */
    private static Set<String> viewsOf(Class<?> event) {
        Set<String> views = new TreeSet<>(registersOf(event));
        methods("org.caseledger.query")
                .filter(method -> method.isAnnotatedWith(EventHandler.class))
                .filter(method -> !method.getOwner().getPackageName().endsWith(".projection"))
                .filter(method -> takenBy(method).isAssignableFrom(event))
                .filter(method -> takenBy(method) != Object.class || concerns(method.getOwner(), event))
                .forEach(method -> views.add(lastOf(method.getOwner().getPackageName())));
        return views;
    }

    /** Of a handler of messages, what its annotation says. */
    private static Class<?> takenBy(JavaMethod handler) {
        JavaClass parameter = handler.getRawParameterTypes().get(0);
        return parameter.isAssignableTo(EventMessage.class)
                ? handler.getAnnotationOfType(EventHandler.class).payloadType()
                : parameter.reflect();
    }

    private static Set<String> registersOf(Class<?> event) {
        return ProductClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(RegisterDefinition.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> made(type).reads().contains(event))
                .map(type -> lastOf(type.getPackageName()))
                .collect(Collectors.toSet());
    }

    private static RegisterDefinition<?> made(JavaClass register) {
        try {
            Constructor<?> constructor = register.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (RegisterDefinition<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(register + " cannot be made", e);
        }
    }

    private static boolean concerns(JavaClass projection, Class<?> event) {
        boolean posts = Arrays.stream(event.getRecordComponents())
                .anyMatch(component -> component.getName().equals("postings"));
        return posts
                || ProductClasses.ALL.stream()
                        .filter(type -> type.getPackageName().equals(projection.getPackageName()))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(event));
    }

    private static Set<JavaCodeUnit> reachedFrom(JavaMethod handler) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>();
        Deque<JavaCodeUnit> ahead = new ArrayDeque<>(List.of(handler));
        while (!ahead.isEmpty()) {
            JavaCodeUnit unit = ahead.pop();
            if (reached.add(unit)) {
                unit.getCallsFromSelf().stream()
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .filter(target -> target instanceof JavaCodeUnit)
                        .map(target -> (JavaCodeUnit) target)
                        .filter(target -> isOfAggregates(target.getOwner()))
                        .forEach(ahead::push);
            }
        }
        return reached;
    }

    private static boolean isOfAggregates(JavaClass type) {
        return type.getPackageName().startsWith("org.caseledger.command.")
                && AGGREGATES.contains(lastOf(type.getPackageName()));
    }

    private static Stream<JavaMethod> methods(String inPackage) {
        return ProductClasses.ALL.stream()
                .filter(type -> type.getPackageName().startsWith(inPackage))
                .flatMap(type -> type.getMethods().stream());
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventsPageTest::events)
                : Stream.of(type);
    }

    private static String lastOf(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
