package org.caseledger.demo;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the demo is, for those who look after the whole State. */
@RestController
@Tag(name = "demo", description = "The load of the demo")
class DemoController {
    private final LoadProgress progress;

    DemoController(LoadProgress progress) {
        this.progress = progress;
    }

    /** How far the demo is. */
    @GetMapping("/api/demo")
    DemoProgress progress(AccessScope scope) {
        if (!scope.has(Role.STATE_OFFICER) && !scope.has(Role.AUDITOR)) {
            throw new AccessDeniedException("the demo's progress is for State officers and auditors");
        }
        return progress.progress();
    }
}
