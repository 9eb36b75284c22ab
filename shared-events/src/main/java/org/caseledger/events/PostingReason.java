package org.caseledger.events;

/** What a report must be able to tell apart among movements of cases. */
public enum PostingReason implements Code {
    REGISTERED("Registered", "निबंधित"),
    BROUGHT_FORWARD("Brought forward", "पूर्व से लाया गया"),
    SERVICE_BEGUN("Service begun", "सेवा आरंभ"),
    COORDINATION_STARTED("Coordination started", "समन्वय आरंभ"),
    COORDINATION_ENDED("Coordination ended", "समन्वय समाप्त"),
    RESOLVED("Resolved", "निष्पादित"),
    RESOLVED_AGAIN("Resolved again", "पुनः निष्पादित"),
    RESOLVED_STRUCK_OFF("Resolved, then struck off", "निष्पादित, फिर निरस्त"),
    REOPENED("Reopened", "पुनः खोला गया"),
    CLOSED("Closed", "बंद"),
    TRANSFERRED_OUT("Transferred out", "स्थानांतरित (बाहर)"),
    TRANSFERRED_IN("Transferred in", "स्थानांतरित (प्राप्त)");

    private final String en;
    private final String hi;

    PostingReason(String en, String hi) {
        this.en = en;
        this.hi = hi;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String hi() {
        return hi;
    }
}
