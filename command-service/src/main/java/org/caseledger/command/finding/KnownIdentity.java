package org.caseledger.command.finding;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseledger.command.reveal.IdentityInForce;

/** By what she can be found: her phones and the words of her names, as they are compared. Says nothing of itself. */
final class KnownIdentity {
    private final Set<String> phones;
    private final Set<String> words;

    private KnownIdentity(Set<String> phones, Set<String> words) {
        this.phones = phones;
        this.words = words;
    }

    static KnownIdentity of(IdentityInForce identity) {
        return new KnownIdentity(
                identity.phones().stream().map(PhoneDigits::of).collect(Collectors.toCollection(TreeSet::new)),
                identity.names().stream()
                        .flatMap(name -> NameSkeleton.of(name).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Where nothing of her is known, or can be opened. */
    static KnownIdentity nothing() {
        return new KnownIdentity(Set.of(), Set.of());
    }

    Set<String> phones() {
        return phones;
    }

    Set<String> words() {
        return words;
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
