package org.caseledger.command.lifecycle;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.CaseEvent;

/**
 * What events do to a part of a case: of the handlers of its class the one for the type of the event, or else the one for all. They are
 * found once, where Axon looks for them at each event of each part: a case is made anew for each entry that puts another one right.
 */
final class EventHandlers {
    private static final MethodType FORM = MethodType.methodType(void.class, Object.class, CaseEvent.class, long.class);
    private static final ClassValue<EventHandlers> OF_CLASSES = new ClassValue<>() {
        @Override
        protected EventHandlers computeValue(Class<?> part) {
            return new EventHandlers(part);
        }
    };

    private final Map<Class<?>, MethodHandle> handlers = new HashMap<>();

    private EventHandlers(Class<?> part) {
        for (Method method : part.getDeclaredMethods()) {
            if (method.isAnnotationPresent(EventSourcingHandler.class)) {
                handlers.put(method.getParameterTypes()[0], handle(method));
            }
        }
    }

    private static MethodHandle handle(Method method) {
        try {
            MethodHandle handle = MethodHandles.lookup().unreflect(method);
            boolean withSequence = method.getParameterCount() == 2;
            return (withSequence ? handle : MethodHandles.dropArguments(handle, 2, long.class)).asType(FORM);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called from here", e);
        }
    }

    static void tell(Object part, CaseEvent event, long sequence) {
        EventHandlers of = OF_CLASSES.get(part.getClass());
        MethodHandle handler = of.handlers.getOrDefault(event.getClass(), of.handlers.get(CaseEvent.class));
        if (handler != null) {
            call(handler, part, event, sequence);
        }
    }

    private static void call(MethodHandle handler, Object part, CaseEvent event, long sequence) {
        try {
            handler.invokeExact(part, event, sequence);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("no handler of an event throws what is checked", e);
        }
    }
}
