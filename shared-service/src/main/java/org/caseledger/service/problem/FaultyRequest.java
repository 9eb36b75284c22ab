package org.caseledger.service.problem;

import java.util.List;

/** A request of the wrong shape, with all that is wrong with it. */
public final class FaultyRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RequestFault> faults;

    public FaultyRequest(List<RequestFault> faults) {
        super(faults.toString(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public static FaultyRequest of(String pointer, String code, Object... arguments) {
        return new FaultyRequest(List.of(new RequestFault(pointer, code, arguments)));
    }

    /** What this finds wrong with one value; nothing where it can be read. */
    public static List<RequestFault> of(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (FaultyRequest faulty) {
            return faulty.faults();
        }
    }

    public List<RequestFault> faults() {
        return faults;
    }
}
