/** What an administrator does with generations of the wrapping key: a new one, all living keys under it, the end of an old one. */
@NullMarked
package org.caseledger.command.generations;

import org.jspecify.annotations.NullMarked;
