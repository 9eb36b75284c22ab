package org.caseledger.command.finding;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.command.reveal.IdentityInForce;
import org.caseledger.command.sealing.BeingForgotten;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.command.sealing.PersonalSealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By what she can be found: her phones and the words of her names, as they are compared. Says nothing of itself. */
final class KnownIdentity {
    private static final Logger LOG = LoggerFactory.getLogger(KnownIdentity.class);
    private static final KnownIdentity NOTHING = new KnownIdentity(Set.of(), Set.of());

    private final Set<String> phones;
    private final Set<String> words;

    private KnownIdentity(Set<String> phones, Set<String> words) {
        this.phones = phones;
        this.words = words;
    }

    /** Of a case, as it is at this moment: nothing as well while her key is closed or is not to be had. */
    static KnownIdentity in(UUID id, CaseUnderSeal theCase, PersonalSealing sealing) {
        try {
            return kept(theCase, sealing);
        } catch (BeingForgotten e) {
            return NOTHING;
        } catch (CannotBeOpened e) {
            LOG.warn("Case {} is found by nothing: {}", id, e.getMessage());
            return NOTHING;
        }
    }

    /**
     * Of a case: nothing where she is forgotten.
     *
     * @throws BeingForgotten while her key is closed, which may be opened again
     * @throws CannotBeOpened while it is not to be had, which a copy may bring back
     */
    static KnownIdentity kept(CaseUnderSeal theCase, PersonalSealing sealing) {
        return theCase.forgottenOn().isPresent() ? NOTHING : of(theCase.identity(sealing));
    }

    static KnownIdentity of(IdentityInForce identity) {
        return new KnownIdentity(
                identity.phones().stream().map(PhoneDigits::of).collect(Collectors.toCollection(TreeSet::new)),
                identity.names().stream()
                        .flatMap(name -> NameSkeleton.of(name).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
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
