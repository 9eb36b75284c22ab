package org.caseledger.events;

/** Where she went when she left the shelter. */
public enum ShelterExit implements Code {
    HOME("Home", "घर"),
    CHOSEN_HOME("A home of her choice", "अपनी पसंद का घर"),
    SHAKTI_SADAN("Shakti Sadan", "शक्ति सदन"),
    OTHER_CENTRE("Another centre", "अन्य केंद्र"),
    HOSPITAL("Hospital", "अस्पताल"),
    LEFT_WITHOUT_NOTICE("Left without notice", "बिना सूचना चली गईं");

    private final String en;
    private final String hi;

    ShelterExit(String en, String hi) {
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
