package org.caseledger.query.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.caseledger.events.Event;

/** Which events a projection handles. */
public final class Handlers {
    private Handlers() {}

    public static Set<Class<?>> of(Class<?> projection) {
        Set<Class<?>> declared = Arrays.stream(projection.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
        return AllEvents.types(Event.class)
                .filter(event -> declared.stream().anyMatch(handled -> handled.isAssignableFrom(event)))
                .collect(Collectors.toSet());
    }
}
