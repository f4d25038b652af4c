package id.lontar.verify.mail;

import id.lontar.filing.Mail;
import id.lontar.filing.Mailbox;
import id.lontar.filing.MailboxWatch;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.ReceivedDateTerm;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.function.Consumer;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/// Watches a mailbox over IMAP: with IDLE where the server has it, and by asking otherwise.
public final class ImapWatch implements MailboxWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ImapWatch.class);
    private static final String TIMEOUT = "20000";

    /// A request lives three days; SEARCH knows whole days only.
    private static final Duration LOOK_BACK = Duration.ofDays(4);

    /// A code mail has a few kilobytes.
    private static final int LARGEST = 200_000;

    private final Clock clock;
    private final Pace pace;
    private final SSLSocketFactory trust;

    /// @param look between two looks where the server has no IDLE, and between two signs of life
    ///     where it has
    /// @param again after a cut; doubled each time up to `look`
    record Pace(Duration look, Duration again) {}

    public ImapWatch(Clock clock) {
        this(
                clock,
                new Pace(Duration.ofMinutes(2), Duration.ofSeconds(5)),
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// @param trust knows the authorities a server's certificate may come from
    ImapWatch(Clock clock, Pace pace, SSLSocketFactory trust) {
        this.clock = clock;
        this.pace = pace;
        this.trust = trust;
    }

    @Override
    public Watching start(Mailbox mailbox, Consumer<Mail> found, Consumer<Standing> told) {
        var run = new Run(mailbox, found, told);
        run.thread = Thread.ofPlatform().daemon().name("mailbox").start(run);
        return run;
    }

    private final class Run implements Watching, Runnable {
        private final Mailbox mailbox;
        private final Consumer<Mail> found;
        private final Consumer<Standing> told;
        private volatile boolean closed;
        private volatile Thread thread = Thread.currentThread();
        private volatile IMAPStore store;
        private State state = State.CONNECTING;
        private long seen;
        private long validity = -1;

        private Run(Mailbox mailbox, Consumer<Mail> found, Consumer<Standing> told) {
            this.mailbox = mailbox;
            this.found = found;
            this.told = told;
            this.store = newStore();
        }

        @Override
        public void run() {
            tell(State.CONNECTING);
            var wait = pace.again();
            while (!closed) {
                try {
                    watch();
                    wait = pace.again();
                } catch (MessagingException | RuntimeException e) {
                    if (closed) return;
                    if (state == State.WATCHING) wait = pace.again();
                    tell(why(e));
                    LOG.info("mailbox: {} ({})", state, e.getClass().getSimpleName());
                }
                quietly();
                if (closed || state == State.WRONG_PASSWORD || state == State.NO_TLS) return;
                if (!pause(wait)) return;
                wait =
                        wait.multipliedBy(2).compareTo(pace.look()) > 0
                                ? pace.look()
                                : wait.multipliedBy(2);
            }
        }

        private void watch() throws MessagingException {
            store = newStore();
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (var inbox = (IMAPFolder) store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                tell(State.WATCHING);
                var idle = store.hasCapability("IDLE");
                while (!closed) {
                    look(inbox);
                    if (idle) idle(inbox);
                    else if (!pause(pace.look())) return;
                    else inbox.getMessageCount();
                }
            }
        }

        /// Until the server says something; from time to time it is asked whether it is still
        /// there, for a line that was cut in silence says nothing for ever.
        private void idle(IMAPFolder inbox) throws MessagingException {
            var alarm =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        if (pause(pace.look())) nudge(inbox);
                                    });
            try {
                inbox.idle(true);
            } finally {
                alarm.interrupt();
            }
        }

        private static void nudge(IMAPFolder inbox) {
            try {
                if (inbox.isOpen()) inbox.getMessageCount();
            } catch (MessagingException e) {
                LOG.info("mailbox: no sign of life ({})", e.getClass().getSimpleName());
            }
        }

        private void look(IMAPFolder inbox) throws MessagingException {
            if (inbox.getUIDValidity() != validity) {
                validity = inbox.getUIDValidity();
                seen = 0;
            }
            var since = Date.from(clock.instant().minus(LOOK_BACK));
            var wanted =
                    new AndTerm(
                            new FromStringTerm(mailbox.sender()),
                            new ReceivedDateTerm(ComparisonTerm.GE, since));
            var highest = seen;
            for (var each : inbox.search(wanted)) {
                var uid = inbox.getUID(each);
                if (uid <= seen) continue;
                highest = Math.max(highest, uid);
                if (isOfTheSender(each) && each.getSize() <= LARGEST)
                    found.accept(MailReading.of("", new MimeMessage((MimeMessage) each)));
            }
            seen = highest;
        }

        /// The server finds a part of an address; here it is the whole of it.
        private boolean isOfTheSender(Message message) throws MessagingException {
            var from = message.getFrom();
            return from != null
                    && from.length == 1
                    && from[0] instanceof InternetAddress address
                    && mailbox.sender().equalsIgnoreCase(address.getAddress());
        }

        private IMAPStore newStore() {
            var tls = mailbox.port() == 993;
            var protocol = tls ? "imaps" : "imap";
            var set = new Properties();
            for (var each : new String[] {"connectiontimeout", "timeout", "writetimeout"})
                set.setProperty("mail." + protocol + "." + each, TIMEOUT);
            // IDLE is silence by design; the sign of life takes the place of this limit.
            set.setProperty("mail." + protocol + ".timeout", "0");
            set.setProperty("mail." + protocol + ".peek", "true");
            set.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
            set.put("mail." + protocol + ".ssl.socketFactory", trust);
            set.setProperty("mail.imap.starttls.enable", "true");
            set.setProperty("mail.imap.starttls.required", Boolean.toString(!mailbox.isHere()));
            try {
                return (IMAPStore) Session.getInstance(set).getStore(protocol);
            } catch (MessagingException e) {
                throw new IllegalStateException("IMAP comes with the library", e);
            }
        }

        private void tell(State now) {
            state = now;
            told.accept(new Standing(now, clock.instant()));
        }

        private static boolean pause(Duration time) {
            try {
                Thread.sleep(time);
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        }

        private void quietly() {
            try {
                store.close();
            } catch (MessagingException e) {
                LOG.debug("mailbox: closed with {}", e.getClass().getSimpleName());
            }
        }

        @Override
        public void close() {
            closed = true;
            thread.interrupt();
            Thread.ofVirtual().start(this::quietly);
        }
    }

    private static State why(Exception thrown) {
        if (thrown instanceof AuthenticationFailedException) return State.WRONG_PASSWORD;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SSLException
                    || String.valueOf(each.getMessage()).contains("STARTTLS")) return State.NO_TLS;
            if (each instanceof java.net.ConnectException
                    || each instanceof java.net.UnknownHostException
                    || each instanceof java.net.SocketException
                    || each instanceof java.io.InterruptedIOException) return State.UNREACHABLE;
        }
        return thrown instanceof jakarta.mail.FolderNotFoundException
                ? State.NO_MAILBOX
                : State.UNREACHABLE;
    }
}
