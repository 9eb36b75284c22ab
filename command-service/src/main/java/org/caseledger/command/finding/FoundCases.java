package org.caseledger.command.finding;

import java.util.List;

/** What was found, by number. */
public record FoundCases(List<FoundCase> cases) {
    public FoundCases {
        cases = List.copyOf(cases);
    }
}
