package org.caseledger.benchmarks.measure;

import java.util.List;

/** One question asked of all stores. */
interface Measure {
    /** Answers in tables, the most important first. */
    List<FigureTable> take(Bench bench) throws Exception;
}
