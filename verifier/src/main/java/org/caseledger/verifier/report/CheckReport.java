package org.caseledger.verifier.report;

import java.io.PrintStream;

/** Prints what was found, and counts what does not hold. */
public final class CheckReport {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;

    /** One change can break what stands behind it thousands of times. */
    private static final int MOST_SHOWN = 20;

    private final PrintStream out;
    private final StatementTexts texts;
    private int broken;

    public CheckReport(PrintStream out, StatementTexts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** Says what is looked at. */
    public void reads(Statement statement, Object... arguments) {
        out.println(texts.of(Remark.of(statement, arguments)));
    }

    public void holds(Statement statement, Object... arguments) {
        print(Statement.MARK_HOLDS, Remark.of(statement, arguments));
    }

    public void broken(Statement statement, Object... arguments) {
        broken++;
        if (broken <= MOST_SHOWN) {
            print(Statement.MARK_BROKEN, Remark.of(statement, arguments));
        }
    }

    public void unseen(Statement statement, Object... arguments) {
        print(Statement.MARK_UNSEEN, Remark.of(statement, arguments));
    }

    /** How much did not hold so far. */
    public int brokenSoFar() {
        return broken;
    }

    /** @return the exit code */
    public int conclude() {
        if (broken == 0) {
            reads(Statement.ALL_HOLDS);
            return HOLDS;
        }
        if (broken > MOST_SHOWN) {
            reads(Statement.MORE_BROKEN, broken - MOST_SHOWN);
        }
        reads(Statement.NOT_ALL_HOLDS, broken);
        return DOES_NOT_HOLD;
    }

    private void print(Statement mark, Remark remark) {
        out.println(texts.of(Remark.of(Statement.MARKED, Remark.of(mark), remark)));
    }
}
