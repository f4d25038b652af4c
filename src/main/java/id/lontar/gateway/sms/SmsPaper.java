package id.lontar.gateway.sms;

import id.lontar.filing.TaxOffice;
import id.lontar.filing.VerificationCode;
import id.lontar.gateway.sms.ShortMessage.About;
import id.lontar.gateway.sms.ShortMessage.NumberCode;
import id.lontar.words.Words;

/// Writes the text: which return, the code, how long it lives, and no link. One message each, as
/// every further part may cost its receiver as much as the first.
final class SmsPaper {
    private final TaxOffice.Gateway gateway;

    SmsPaper(TaxOffice.Gateway gateway) {
        this.gateway = gateway;
    }

    String write(ShortMessage message, VerificationCode code) {
        var words = Words.in(message.language());
        var text =
                switch (message.about()) {
                    case About about -> code(words, message, about, code);
                    case NumberCode number ->
                            words.say("sms.number", code.grouped(), words.date(day(message)));
                };
        return signed(words, text);
    }

    private static String code(
            Words words, ShortMessage message, About about, VerificationCode code) {
        var revision =
                about.revision() == 0
                        ? ""
                        : words.say("sms.revision", Integer.toString(about.revision()));
        return words.say(
                "sms.code",
                code.grouped(),
                about.form(),
                about.period(),
                revision,
                about.fingerprint().replaceFirst("-.*", ""),
                Long.toString(message.valid().toMinutes()));
    }

    private static java.time.LocalDate day(ShortMessage message) {
        return message.keepUntil().atZone(Words.WIB).toLocalDate();
    }

    /// Whose it is stands before it where there is room; in practice that always.
    private String signed(Words words, String text) {
        var ours = gateway.practice() ? words.say("sms.practice", text) : text;
        var named = gateway.name() + ": " + ours;
        return Gsm.isOneMessage(named) ? named : ours;
    }
}
