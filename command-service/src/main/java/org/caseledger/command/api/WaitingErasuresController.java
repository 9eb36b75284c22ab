package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.command.forgetting.WaitingErasure;
import org.caseledger.command.forgetting.WaitingErasures;
import org.caseledger.command.lifecycle.ApproveErasure;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.NeedToKnow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "forgetting", description = "Legal holds, and forgetting what is kept of a woman for good")
final class WaitingErasuresController {
    static final String PATH = "/api/erasures";

    private static final Set<Role> APPROVERS = Visibility.senders(ApproveErasure.class);

    private final WaitingErasures waiting;
    private final Visibility visibility;
    private final AwaitedLooks looks;

    WaitingErasuresController(WaitingErasures waiting, Visibility visibility, AwaitedLooks looks) {
        this.waiting = waiting;
        this.visibility = visibility;
        this.looks = looks;
    }

    /** Erasures that one person has approved and that wait for another, of women all of whose cases the caller sees in the role that sees most of them. */
    @GetMapping(PATH)
    WaitingErasuresPage waiting(@Nullable Principal caller) {
        visibility.requireOneOf(APPROVERS, caller);
        List<WaitingErasure> all = waiting.all();
        AccessScope who = visibility
                .inEachOf(APPROVERS, caller)
                .max(Comparator.comparing(one -> seenBy(one, all).size()))
                .orElseThrow();
        List<WaitingErasureLine> lines = seenBy(who, all).stream()
                .map(erasure -> new WaitingErasureLine(
                        erasure.cases(),
                        erasure.approvedOn(),
                        erasure.approvedBy().equals(who.actor())))
                .toList();
        looks.record(
                Look.at(Looker.of(who), LookKind.WAITING_ERASURES, new Look.Several(Map.of(), false, lines.size())));
        return new WaitingErasuresPage(lines);
    }

    private static List<WaitingErasure> seenBy(AccessScope one, List<WaitingErasure> all) {
        return NeedToKnow.seesOfEach(one, KindOfData.DUTIES)
                ? all.stream()
                        .filter(erasure -> erasure.centres().stream().allMatch(one::sees))
                        .toList()
                : List.of();
    }
}
