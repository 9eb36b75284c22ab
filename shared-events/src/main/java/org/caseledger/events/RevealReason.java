package org.caseledger.events;

/** Why somebody asks for what is under seal; on record beside what was shown. */
public enum RevealReason implements Code {
    FOLLOW_UP("To ask how she is", "उनका हाल जानने के लिए"),
    SERVICE("To give her a service", "उन्हें सेवा देने के लिए"),
    REFERRAL("To bring her to a partner", "उन्हें भागीदार तक पहुँचाने के लिए"),
    LEGAL_WORK("For papers, police or court", "कागज़ात, पुलिस या न्यायालय के लिए"),
    SHE_ASKS("She asks what is kept of her", "वे पूछती हैं कि उनके बारे में क्या दर्ज है"),
    PUTTING_RIGHT("To put right what is kept", "दर्ज बात सुधारने के लिए"),
    SUPERVISION("To see that she is helped", "यह देखने के लिए कि उन्हें सहायता मिले");

    private final String en;
    private final String hi;

    RevealReason(String en, String hi) {
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
