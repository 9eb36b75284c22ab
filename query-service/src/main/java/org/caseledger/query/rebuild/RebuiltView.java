package org.caseledger.query.rebuild;

import java.util.function.LongFunction;
import org.caseledger.query.projection.MadeBeside;

/**
 * A view that can be made anew.
 *
 * @param first name by which its generations are told
 * @param claimed name of the token that whoever keeps it has claimed
 * @param generation makes one
 */
record RebuiltView(String name, String first, String claimed, LongFunction<MadeBeside> generation) {}
