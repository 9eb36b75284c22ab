package org.caseledger.benchmarks.measure;

import java.util.List;

/** One question asked of all stores. */
interface Measure {
    /** @return what was found, most important first */
    List<Table> take(Bench bench) throws Exception;
}
