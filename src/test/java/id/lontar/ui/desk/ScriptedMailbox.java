package id.lontar.ui.desk;

import id.lontar.filing.Mail;
import id.lontar.filing.Mailbox;
import id.lontar.filing.MailboxWatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A mailbox into which the test puts the mails; Dovecot is asked in `ImapWatchTest`.
final class ScriptedMailbox implements MailboxWatch {
    final List<Mailbox> asked = new ArrayList<>();
    Consumer<Mail> found = mail -> {};
    Consumer<Standing> told = standing -> {};
    int closed;

    @Override
    public Watching start(Mailbox mailbox, Consumer<Mail> found, Consumer<Standing> told) {
        asked.add(mailbox);
        this.found = found;
        this.told = told;
        return () -> closed++;
    }
}
