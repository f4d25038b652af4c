package id.lontar.gateway.simulate;

/// Somebody who files a return, and the challenge of it.
final class Person {
    final int number;
    final long sent;
    final Traits traits;
    boolean finished;
    boolean holdsMail;
    boolean cameBack;
    int codes = 1;
    int mails;

    /// Of one code.
    int mailsAfterRelease;

    int mostAfterRelease;

    /// Of the last mail, and how many different ones came while each before was still good.
    int lastCode;

    int codesAtOnce;
    int mostAtOnce;
    long goodUntil;
    int resends;
    long lastSent;

    /// Waits or is on the wire.
    int lettersUnderWay;

    /// @param leaves goes away for over an hour instead of waiting
    /// @param sees what arrives
    record Traits(String lane, boolean factor, boolean leaves, boolean sees) {}

    Person(int number, long sent, Traits traits) {
        this.number = number;
        this.sent = sent;
        this.traits = traits;
        this.lastSent = sent;
    }
}
