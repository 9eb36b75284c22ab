/** Makes what a demo seals personal data under. */
@NullMarked
package org.caseledger.local.keystore;

import org.jspecify.annotations.NullMarked;
