package org.caseledger.local.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.local.log.Arguments;
import org.caseledger.local.log.LogAddress;
import org.caseledger.local.log.SignedCheckpoint;
import org.caseledger.tree.NoteVerifier;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verify} was asked for.
 *
 * @param views whether the views are recounted too
 * @param head that was kept elsewhere, which the log must still hold
 * @param checkpoint that was kept elsewhere, with whose events the log must begin
 * @param key that should have signed it
 * @param witnesses that should have cosigned it
 * @param export folder that is checked in place of a log
 */
record VerifyOptions(
        LogAddress address,
        boolean views,
        @Nullable ExpectedHead head,
        @Nullable SignedCheckpoint checkpoint,
        @Nullable NoteVerifier key,
        List<NoteVerifier> witnesses,
        @Nullable Path export) {
    static final String USAGE = """
            ./run verify [--views] [--expect POSITION:HASH] [--checkpoint FILE] [--key KEY] [--witness KEY…] %s
            ./run verify --file EXPORT [--checkpoint FILE] [--key KEY] [--witness KEY…]

              --views          recount every view from the log, too
              --expect P:H     the log must still hold this head, as an earlier verify printed it: finds a cut end
              --checkpoint F   the log must begin with the events of this signed checkpoint: finds all that was rewritten
              --key KEY        the key that signed it, or a file that has it, as log.key.pub
              --witness KEY    the key of a witness that cosigned it: nobody could show it another log
              --file EXPORT    check what ./run export wrote, without a database
            %s
            ends with 0 if all is intact, 1 if something is broken, 2 if nothing could be verified
            """.formatted(LogAddress.ARGUMENTS, LogAddress.USAGE);

    /** @throws org.caseledger.local.log.CommandRefused for what is not in the usage */
    static VerifyOptions parse(Path home, List<String> args, @Nullable String mongodb) {
        LogAddress address = LogAddress.usual(home, mongodb);
        boolean views = false;
        ExpectedHead head = null;
        SignedCheckpoint checkpoint = null;
        NoteVerifier key = null;
        List<NoteVerifier> witnesses = new ArrayList<>();
        Path export = null;
        Arguments rest = new Arguments(args, USAGE);
        while (!rest.isEmpty()) {
            String arg = rest.next();
            switch (arg) {
                case "--views" -> views = true;
                case "--expect" -> head = ExpectedHead.parse(rest.value(arg));
                case "--checkpoint" -> checkpoint = SignedCheckpoint.in(Path.of(rest.value(arg)));
                case "--key" -> key = SignedCheckpoint.keyOfLog(rest.value(arg));
                case "--witness" -> witnesses.add(SignedCheckpoint.keyOfWitness(rest.valueOfMany(arg)));
                case "--file" -> export = Path.of(rest.value(arg));
                default -> address = address.with(arg, rest);
            }
        }
        if (export != null && (views || head != null)) {
            throw rest.unknown(views ? "--views beside --file" : "--expect beside --file");
        }
        if (export != null && address.named() != null) {
            throw rest.unknown(address.named() + " beside --file");
        }
        if ((key != null || !witnesses.isEmpty()) && checkpoint == null && export == null) {
            throw rest.missing("the --checkpoint that the key signed");
        }
        return new VerifyOptions(address, views, head, checkpoint, key, witnesses, export);
    }
}
