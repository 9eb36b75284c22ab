package org.caseledger.query.centres;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.District;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.problem.RequestFault;
import org.caseledger.service.request.DeclaredParameters;
import org.caseledger.service.request.RequestRule;
import org.springframework.web.method.HandlerMethod;

/** A district or centre that does not exist is a slip of the pen: an empty list would say that nothing happened there. */
final class KnownPlaces implements RequestRule {
    private static final String DISTRICT = "district";
    private static final String CENTRE = "centre";

    private final LiveCentres centres;
    private final ReadYourWrites views;
    private final LogReader log;

    KnownPlaces(LiveCentres centres, ReadYourWrites views, LogReader log) {
        this.centres = centres;
        this.views = views;
        this.log = log;
    }

    @Override
    public List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request) {
        SortedSet<String> declared = DeclaredParameters.of(handler).names();
        String district = declared.contains(DISTRICT) ? request.getParameter(DISTRICT) : null;
        String centre = declared.contains(CENTRE) ? request.getParameter(CENTRE) : null;
        return Stream.concat(
                        district == null || District.byCode(district).isPresent()
                                ? Stream.of()
                                : Stream.of(noDistrict()),
                        centre == null || exists(centre)
                                ? Stream.of()
                                : Stream.of(new RequestFault(CENTRE, "UNKNOWN_VALUE")))
                .toList();
    }

    private static RequestFault noDistrict() {
        return new RequestFault(
                DISTRICT,
                "UNKNOWN_CODE",
                District.all().stream().map(District::code).collect(Collectors.joining(", ")));
    }

    /** A centre that the view does not have may have been commissioned a moment ago. */
    private boolean exists(String centre) {
        if (centres.named(centre).isPresent()) {
            return true;
        }
        views.await(CentresModel.NAME, log.head().position());
        return centres.named(centre).isPresent();
    }
}
