package org.caseledger.query.rebuild;

import java.util.function.LongFunction;
import org.caseledger.query.projection.MadeBeside;

/**
 * A view that can be made anew.
 *
 * @param first name by which its generations are told
 * @param kept first name of the view that whoever reads it keeps
 * @param generation makes one
 */
record RebuiltView(String name, String first, String kept, LongFunction<MadeBeside> generation) {}
