package org.caseledger.query.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.query.lists.CaseReaders;
import org.caseledger.service.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Users of a demo ledger, one for each {@code <role>.token} in the folder {@code ./run} names; none elsewhere. */
@Component
class DemoUsers {
    private static final String SUFFIX = ".token";

    private final @Nullable Path folder;

    DemoUsers(@Value("${caseledger.demo.tokens:}") String folder, Ledger ledger) {
        this.folder = folder.isBlank() || ledger.purpose() != Purpose.DEMO ? null : Path.of(folder);
    }

    /** In the order of the roles' code list; without those who read no cases and would see nothing of the page. */
    List<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> CaseReaders.has(role) && token(role).isPresent())
                .toList();
    }

    Optional<String> token(Role role) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(role.name().toLowerCase(Locale.ROOT).replace('_', '-') + SUFFIX);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).trim()) : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("demo token of " + role + " cannot be read", e);
        }
    }
}
