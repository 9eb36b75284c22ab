package org.caseledger.query.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.events.District;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.query.listing.CaseReaders;
import org.caseledger.service.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Users of a demo ledger, one for each {@code <role>.token} and {@code <role>-<district>.token} in the folder {@code ./run} names; none
 * elsewhere.
 */
@Component
class DemoUsers {
    private static final Set<Role> OTHERS_ON_THE_PAGE = Set.of(Role.INTEGRATOR, Role.DATA_PROTECTION_OFFICER);

    private final @Nullable Path folder;

    DemoUsers(@Value("${caseledger.demo.tokens:}") String folder, Ledger ledger) {
        this.folder = folder.isBlank() || ledger.purpose() != Purpose.DEMO ? null : Path.of(folder);
    }

    /** In the order of the roles' code list; without those who would see nothing of the page. */
    List<OfferedUser> all() {
        return Stream.of(Role.values())
                .filter(role -> CaseReaders.has(role) || OTHERS_ON_THE_PAGE.contains(role))
                .flatMap(DemoUsers::possible)
                .filter(user -> file(user).isPresent())
                .toList();
    }

    Optional<String> token(String key) {
        return all().stream()
                .filter(user -> user.key().equals(key))
                .findFirst()
                .flatMap(this::file)
                .map(DemoUsers::read);
    }

    private static Stream<OfferedUser> possible(Role role) {
        return Stream.concat(
                Stream.of(new OfferedUser(role, null)),
                District.all().stream().map(district -> new OfferedUser(role, district)));
    }

    private Optional<Path> file(OfferedUser user) {
        return Optional.ofNullable(folder)
                .map(tokens -> tokens.resolve(user.fileName()))
                .filter(Files::exists);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("demo token " + file.getFileName() + " cannot be read", e);
        }
    }
}
