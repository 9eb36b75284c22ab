@NullMarked
package org.caseledger.command.demo;

import org.jspecify.annotations.NullMarked;
