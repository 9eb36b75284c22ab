package org.caseledger.command.api;

import java.util.EnumMap;
import java.util.Map;
import org.caseledger.service.openapi.RefusedStatuses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Refusals of commands, and of what is read here: see {@link RefusalAdvice} and {@link CommandSender}. */
final class CommandRefusals implements RefusedStatuses {
    @Override
    public Map<HttpStatus, String> of(HandlerMethod handler) {
        Map<HttpStatus, String> statuses = new EnumMap<>(HttpStatus.class);
        if (handler.hasMethodAnnotation(Sends.class)
                || CommandAnswers.isAsItStands(handler)
                || isUnderSeal(handler)
                || handler.getBeanType() == ErasureController.class
                || isAskedOfOneCase(handler)) {
            statuses.put(HttpStatus.NOT_FOUND, "Nothing that the caller may see has this id.");
        }
        if (handler.hasMethodAnnotation(Sends.class)) {
            statuses.put(HttpStatus.CONFLICT, "A rule does not allow it as things stand; `code` names the rule.");
            statuses.put(HttpStatus.PRECONDITION_FAILED, "It has changed since the version in `If-Match`.");
            statuses.put(HttpStatus.UNPROCESSABLE_CONTENT, "The `Idempotency-Key` belongs to another request.");
        }
        if (handler.getBeanType() == SearchController.class) {
            statuses.put(HttpStatus.UNPROCESSABLE_CONTENT, "So many are alike that nobody is shown.");
        }
        if (isUnderSeal(handler) || isAskedOfOneCase(handler)) {
            statuses.put(HttpStatus.GONE, "What was kept here is forgotten.");
        }
        if (handler.getBeanType() == RevealController.class || isAskedOfOneCase(handler)) {
            statuses.put(HttpStatus.CONFLICT, "It is about to be forgotten.");
        }
        if (handler.hasMethodAnnotation(EndsWhatWasSeen.class)) {
            statuses.put(HttpStatus.PRECONDITION_REQUIRED, "`If-Match` is missing.");
        }
        if (handler.getBeanType() == BreakGlassController.class) {
            statuses.put(HttpStatus.CONFLICT, "It is open still, or somebody has reviewed it.");
        }
        return statuses;
    }

    /** Whether she is known already. */
    private static boolean isAskedOfOneCase(HandlerMethod handler) {
        return handler.hasMethodAnnotation(GetMapping.class) && handler.getBeanType() == SearchController.class;
    }

    private static boolean isUnderSeal(HandlerMethod handler) {
        return handler.getBeanType() == RevealController.class || handler.getBeanType() == BreakGlassController.class;
    }
}
