package org.caseledger.events;

/** A programme of skill training she was linked with. */
public enum SkillProgramme implements Code {
    KUSHAL_YUVA("Kushal Yuva Program", "कुशल युवा कार्यक्रम"),
    PMKVY("Pradhan Mantri Kaushal Vikas Yojana", "प्रधानमंत्री कौशल विकास योजना"),
    DDU_GKY("Deen Dayal Upadhyaya Grameen Kaushalya Yojana", "दीन दयाल उपाध्याय ग्रामीण कौशल्य योजना"),
    JAN_SHIKSHAN_SANSTHAN("Jan Shikshan Sansthan", "जन शिक्षण संस्थान"),
    JEEVIKA("JEEViKA", "जीविका"),
    OTHER("Other", "अन्य");

    private final String en;
    private final String hi;

    SkillProgramme(String en, String hi) {
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
