package org.caseledger.verifier;

import java.util.Arrays;
import java.util.Optional;
import org.caseledger.verifier.report.Statement;

/** Kinds of things that can be checked. */
enum VerifierCommand {
    CASE("case", Statement.CASE_FILE_MISSING),
    FIGURES("figures", Statement.FIGURES_FILE_MISSING),
    EXPORT("export", Statement.EXPORT_FOLDER_MISSING);

    private final String word;
    private final Statement nothingToCheck;

    VerifierCommand(String word, Statement nothingToCheck) {
        this.word = word;
        this.nothingToCheck = nothingToCheck;
    }

    static Optional<VerifierCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    /** What is said where the file or folder is not named. */
    Statement nothingToCheck() {
        return nothingToCheck;
    }
}
