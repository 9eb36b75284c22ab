package org.caseledger.service.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.caseledger.service.problem.RequestFault;
import org.springframework.web.method.HandlerMethod;

/** What a service knows of its requests beyond their types; each bean of this kind is asked before a handler runs. */
@FunctionalInterface
public interface RequestRule {
    List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request);
}
