package org.caseledger.events;

/** What became of a helpline call. */
public enum CallDisposition implements Code {
    REGISTRABLE("To be registered", "निबंधन योग्य"),
    INFORMATION_GIVEN("Information given", "जानकारी दी गई"),
    PASSED_TO_112("Passed to 112", "112 को भेजा गया"),
    BLANK("Blank call", "ब्लैंक कॉल"),
    DROPPED("Dropped", "कॉल कट गई"),
    WRONG("Wrong number", "गलत नंबर"),
    INSUFFICIENT_INFORMATION("Not enough information", "अपर्याप्त जानकारी");

    private final String en;
    private final String hi;

    CallDisposition(String en, String hi) {
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
