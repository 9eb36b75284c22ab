/** A small service, run over real HTTP by the tests of this module. */
@NullMarked
package org.caseledger.service.web;

import org.jspecify.annotations.NullMarked;
