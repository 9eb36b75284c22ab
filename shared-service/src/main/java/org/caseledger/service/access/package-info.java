/** Token in, AccessScope out: who may do and see what, decided at one place. */
@NullMarked
package org.caseledger.service.access;

import org.jspecify.annotations.NullMarked;
