/** Reads request bodies: bounded in size, time and number, and without holding a thread while one is awaited. */
@NullMarked
package org.caseledger.service.body;

import org.jspecify.annotations.NullMarked;
