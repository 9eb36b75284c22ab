/** What an administrator has to make in MongoDB before the services start: replica set, users, roles, the log's collection. */
@NullMarked
package org.caseledger.command.preparation;

import org.jspecify.annotations.NullMarked;
