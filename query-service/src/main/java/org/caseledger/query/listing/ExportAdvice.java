package org.caseledger.query.listing;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Leaves a file that was cut off to the server, which then drops the connection: the reader learns that something is missing. A problem
 * would be written behind the lines, and the file would look whole.
 */
@RestControllerAdvice
@Order(0)
final class ExportAdvice {
    @ExceptionHandler
    void leave(ExportCutOff cutOff) {
        throw cutOff;
    }
}
