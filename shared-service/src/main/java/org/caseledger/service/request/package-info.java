/** What a request may say, seen to before any of it is used: its parameters, its path, its headers, its body. */
@NullMarked
package org.caseledger.service.request;

import org.jspecify.annotations.NullMarked;
