package org.caseledger.verifier;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.verifier.written.WrittenFiles;

/**
 * Something that was tampered with, and sentences that name it; an empty one where it is not seen so.
 *
 * @param always seen with the key of the log alone
 * @param byEarlier seen with an earlier checkpoint
 * @param byWitness seen with the key of a witness
 * @param unseen what is said not to be seen where nothing sees it
 */
record Tampering(String name, WrittenFiles files, String always, String byEarlier, String byWitness, String unseen) {

    static Tampering always(String name, WrittenFiles files, String sentence) {
        return new Tampering(name, files, sentence, "", "", "");
    }

    List<String> sentences(Brought brought) {
        return Stream.of(always, brought.hasEarlier() ? byEarlier : "", brought.hasWitness() ? byWitness : "")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
