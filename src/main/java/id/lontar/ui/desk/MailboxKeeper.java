package id.lontar.ui.desk;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Mailbox;
import id.lontar.filing.MailboxWatch;
import id.lontar.filing.MailboxWatch.Standing;
import id.lontar.filing.MailboxWatch.Watching;
import id.lontar.filing.Vigil;
import id.lontar.filing.Workbench;

import java.util.Optional;

/// Watches the mailbox somebody asked to have watched, for as long as the window is open. What is
/// found goes to the desk; it confirms nothing by itself.
public final class MailboxKeeper implements AutoCloseable {
    private final Cabinet cabinet;
    private final MailboxWatch watch;
    private final Vigil vigil;
    private Optional<Mailbox> mailbox = Optional.empty();
    private Optional<Watching> watching = Optional.empty();
    private Optional<Standing> standing = Optional.empty();

    public MailboxKeeper(Workbench bench) {
        this.cabinet = bench.cabinet();
        this.watch = bench.checks().mailbox();
        this.vigil = bench.journey().vigil();
    }

    /// Goes on with what was asked for in an earlier run. It reads the store.
    public synchronized void goOn() {
        Mailbox.kept(cabinet).ifPresent(this::watch);
    }

    /// From now on and after each start, until it is ended.
    synchronized void begin(Mailbox asked) {
        asked.keep(cabinet);
        watch(asked);
    }

    /// The password is forgotten with the rest.
    synchronized void end() {
        close();
        Mailbox.forget(cabinet);
        mailbox = Optional.empty();
    }

    synchronized Optional<Mailbox> mailbox() {
        return mailbox;
    }

    synchronized Optional<Standing> standing() {
        return standing;
    }

    private void watch(Mailbox asked) {
        close();
        mailbox = Optional.of(asked);
        watching = Optional.of(watch.start(asked, vigil::mail, now -> tell(asked, now)));
    }

    private synchronized void tell(Mailbox of, Standing now) {
        if (mailbox.equals(Optional.of(of))) standing = Optional.of(now);
    }

    @Override
    public synchronized void close() {
        watching.ifPresent(Watching::close);
        watching = Optional.empty();
        standing = Optional.empty();
    }
}
