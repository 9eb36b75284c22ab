package org.caseledger.query.verifyviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.caseledger.query.QueryService;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import tools.jackson.databind.JsonNode;

/** The database role of the services names collections one by one, so it must keep up with the views. */
class LedgerRoleTest {
    private static final Path ROLE = Path.of("../ops/mongo/ledger-role.json");

    @Test
    void the_role_may_write_and_rebuild_every_view() throws IOException {
        JsonNode privileges =
                LedgerJson.mapper().readTree(Files.readString(ROLE)).get("privileges");
        List<String> rebuildable = StreamSupport.stream(privileges.spliterator(), false)
                .filter(privilege -> List.of("find", "insert", "update", "createIndex", "dropCollection").stream()
                        .allMatch(action -> privilege.get("actions").toString().contains('"' + action + '"')))
                .map(privilege -> privilege.at("/resource/collection").asString())
                .toList();

        assertThat(views()).hasSizeGreaterThan(10).isSubsetOf(rebuildable);
    }

    private static List<String> views() {
        ClassPathScanningCandidateComponentProvider components = new ClassPathScanningCandidateComponentProvider(false);
        components.addIncludeFilter(new ReadModelComponents());
        return components.findCandidateComponents(QueryService.class.getPackageName()).stream()
                .map(found -> name(Objects.requireNonNull(found.getBeanClassName())))
                .toList();
    }

    private static String name(String className) {
        try {
            var constructor = Class.forName(className).getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((ReadModel<?>) constructor.newInstance()).name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className + " is not made from nothing", e);
        }
    }
}
